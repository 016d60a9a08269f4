package org.multitude.opendata;

import java.util.Optional;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Item;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in one dataset of another platform, or what changed of one that was. Publishers that are not here yet are entered
 * as bodies that nobody has claimed. A file makes nobody speak: a body whose people are here gets no dataset unless whoever
 * runs the import names it, and what people here have said of a dataset is never overwritten.
 */
@Service
class BringIn {
    private static final int MOST_NAMESAKES = 50;

    private final PublishDataset publish;
    private final UpdateBroughtIn update;
    private final DatasetStore datasets;
    private final Organizations organizations;
    private final CreateOrganization create;

    BringIn(
            PublishDataset publish,
            UpdateBroughtIn update,
            DatasetStore datasets,
            Organizations organizations,
            CreateOrganization create) {
        this.publish = publish;
        this.update = update;
        this.datasets = datasets;
        this.organizations = organizations;
        this.create = create;
    }

    /**
     * The body that whoever runs the import names.
     *
     * @throws NoSuchBody when it is not here
     */
    Optional<Organization> body(Optional<String> slug) {
        return slug.map(text -> organizations.bySlug(text).orElseThrow(() -> new NoSuchBody(text)));
    }

    /**
     * Brings it in.
     *
     * @param named the body that answers for datasets whose publisher is not said or has its name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome bringIn(Elsewhere found, Optional<Organization> named, Item.Details details, Importing importing)
            throws Unfit {
        Optional<SourceOf> known = datasets.source(found.identifier());
        if (known.isPresent()) {
            return known.get().sha256().equals(Optional.of(Sha256.hex(found.content())))
                    ? Outcome.KNOWN
                    : changed(known.get(), found, details, importing);
        }
        if (found.publisher().isEmpty() && named.isEmpty()) {
            throw new Unfit("its publisher is not said: name a body with --body");
        }
        Entered entered = answering(found.publisher(), named);
        Dataset dataset = publish.bringIn(entered.body(), found);
        if (!datasets.insertSource(found.identifier(), dataset.entry().id(), found.content())) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
        found.losses().forEach(details::notKept);
        entered.namesake().ifPresent(other -> importing.lost(other.address(), beside(other)));
        return Outcome.IMPORTED;
    }

    private Outcome changed(SourceOf known, Elsewhere found, Item.Details details, Importing importing) {
        if (known.describedHere()) {
            importing.lost(
                    found.identifier(), "its people describe it here now: what its source changed is not taken over");
            return Outcome.KNOWN;
        }
        update.update(known.dataset(), found);
        found.losses().forEach(details::notKept);
        return Outcome.UPDATED;
    }

    /** The body it was given to, and the one of the same name that it was not given to. */
    private record Entered(OrganizationId body, Optional<Organization> namesake) {}

    private static String beside(Organization claimed) {
        return claimed.name() + " has its people here and a file does not speak for them: another body of this name"
                + " answers for the datasets. To give it those of a catalogue, say --body " + claimed.slug();
    }

    private Entered answering(Optional<Elsewhere.Publisher> publisher, Optional<Organization> named) {
        return named.filter(
                        body -> publisher.isEmpty() || publisher.get().name().equals(body.name()))
                .map(body -> new Entered(body.id(), Optional.empty()))
                .orElseGet(() -> unclaimed(publisher.orElseThrow()));
    }

    /** The unclaimed body of this name, entered when it is not here yet. */
    private Entered unclaimed(Elsewhere.Publisher publisher) {
        Optional<Organization> claimed = Optional.empty();
        Slug base = Slug.of(publisher.name());
        Slug slug = base;
        for (int number = 2; number < MOST_NAMESAKES; number++) {
            Optional<Organization> there = organizations.bySlug(slug.text());
            if (there.isEmpty()) {
                break;
            }
            if (there.get().name().equals(publisher.name())) {
                if (!there.get().claimed()) {
                    return new Entered(there.get().id(), claimed);
                }
                claimed = claimed.or(() -> there);
            }
            slug = base.numbered(number);
        }
        return new Entered(
                create.unclaimed(new CreateOrganization.Description(
                                publisher.name(), publisher.type(), Prose.of(""), publisher.contact()))
                        .id(),
                claimed);
    }
}
