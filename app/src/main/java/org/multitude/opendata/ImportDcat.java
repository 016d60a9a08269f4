package org.multitude.opendata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Service;

/**
 * Brings in the datasets of a DCAT catalogue from a file: each in its own transaction, once however often it is run.
 * Publishers that are not here yet are entered as bodies that nobody has claimed. A file makes nobody speak: a body whose
 * people are here gets no dataset unless whoever runs the import names it.
 */
@Service
public class ImportDcat {
    private static final int MOST_NAMESAKES = 50;

    private final PublishDataset publish;
    private final DatasetStore datasets;
    private final Organizations organizations;
    private final CreateOrganization create;

    ImportDcat(PublishDataset publish, DatasetStore datasets, Organizations organizations, CreateOrganization create) {
        this.publish = publish;
        this.datasets = datasets;
        this.organizations = organizations;
        this.create = create;
    }

    /**
     * Brings in a catalogue.
     *
     * @param source path of its file
     * @param body end of the address of a body that is here; it answers for datasets whose publisher is not said or has
     *     its name
     * @throws UnreadableSource when it cannot be read; nothing was imported
     * @throws NoSuchBody when no body has this address; nothing was imported
     */
    public void bringIn(String source, Optional<String> body, Importing importing) {
        Optional<Organization> named =
                body.map(slug -> organizations.bySlug(slug).orElseThrow(() -> new NoSuchBody(slug)));
        DcatReading reading = new DcatReading(DcatFile.read(Path.of(source)));
        List<Resource> all = reading.datasets();
        if (all.isEmpty()) {
            throw new UnreadableSource(source + " describes no dataset (dcat:Dataset).");
        }
        importing.expect(all.size());
        for (Resource dataset : all) {
            importing.item(DcatReading.place(dataset), details -> {
                DcatReading.Found found = reading.read(dataset);
                if (found.publisher().isEmpty() && named.isEmpty()) {
                    throw new Unfit("its publisher is not said: name a body with --body");
                }
                if (datasets.hasSource(found.identifier())) {
                    return Outcome.KNOWN;
                }
                Entered entered = enter(found, named);
                found.losses().forEach(details::notKept);
                entered.namesake().ifPresent(other -> importing.lost(other.address(), beside(other)));
                return Outcome.IMPORTED;
            });
        }
    }

    /** What was brought in: the body it was given to, and the one of the same name that it was not given to. */
    private record Entered(OrganizationId body, Optional<Organization> namesake) {}

    private static String beside(Organization claimed) {
        return claimed.name() + " has its people here and a file does not speak for them: another body of this name"
                + " answers for the datasets. To give it those of a catalogue, say --body " + claimed.slug();
    }

    private Entered enter(DcatReading.Found found, Optional<Organization> named) {
        Entered answering = answering(found, named);
        Dataset dataset = publish.bringIn(answering.body(), found.identifier(), found.said(), found.files());
        if (!datasets.insertSource(found.identifier(), dataset.entry().id())) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
        return answering;
    }

    private Entered answering(DcatReading.Found found, Optional<Organization> named) {
        Optional<DcatReading.Publisher> publisher = found.publisher();
        return named.filter(
                        body -> publisher.isEmpty() || publisher.get().name().equals(body.name()))
                .map(body -> new Entered(body.id(), Optional.empty()))
                .orElseGet(() -> unclaimed(publisher.orElseThrow()));
    }

    /** The unclaimed body of this name, entered when it is not here yet. */
    private Entered unclaimed(DcatReading.Publisher publisher) {
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
