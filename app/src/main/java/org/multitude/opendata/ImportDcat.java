package org.multitude.opendata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.rdf.model.Resource;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;

    ImportDcat(
            PublishDataset publish,
            DatasetStore datasets,
            Organizations organizations,
            CreateOrganization create,
            TransactionTemplate transaction) {
        this.publish = publish;
        this.datasets = datasets;
        this.organizations = organizations;
        this.create = create;
        this.transaction = transaction;
    }

    /**
     * What became of a catalogue.
     *
     * @param found how many datasets it describes
     * @param imported how many were brought in
     * @param known how many had been brought in before
     * @param bad those that could not be, and why
     * @param losses what could not be kept of those that were
     */
    public record Report(int found, int imported, int known, List<Problem> bad, List<Problem> losses) {}

    /**
     * Something wrong in the catalogue.
     *
     * @param place address of the dataset
     * @param reason what is wrong, in words
     */
    public record Problem(String place, String reason) {}

    /**
     * Brings in a file.
     *
     * @param body end of the address of a body that is here; it answers for datasets whose publisher is not said or has
     *     its name
     * @param progress told how many of how many are done
     * @throws UnreadableCatalogue when the file cannot be read; nothing was imported
     * @throws NoSuchBody when no body has this address; nothing was imported
     */
    public Report bringIn(Path file, Optional<String> body, BiConsumer<Integer, Integer> progress) {
        Optional<Organization> named =
                body.map(slug -> organizations.bySlug(slug).orElseThrow(() -> new NoSuchBody(slug)));
        DcatReading reading = new DcatReading(DcatFile.read(file));
        List<Resource> all = reading.datasets();
        if (all.isEmpty()) {
            throw new UnreadableCatalogue(file + " describes no dataset (dcat:Dataset). Nothing was imported.");
        }
        List<Problem> bad = new ArrayList<>();
        Set<Problem> losses = new LinkedHashSet<>();
        int imported = 0;
        int known = 0;
        for (Resource dataset : all) {
            String place = DcatReading.place(dataset);
            try {
                DcatReading.Found found = reading.read(dataset);
                if (found.publisher().isEmpty() && named.isEmpty()) {
                    throw new DcatReading.Unfit("its publisher is not said: name a body with --body");
                }
                Optional<Entered> entered = Objects.requireNonNull(transaction.execute(status -> enter(found, named)));
                if (entered.isPresent()) {
                    imported++;
                    found.losses().forEach(loss -> losses.add(new Problem(place, loss)));
                    entered.get().namesake().ifPresent(other -> losses.add(beside(other)));
                } else {
                    known++;
                }
            } catch (DcatReading.Unfit e) {
                bad.add(new Problem(place, String.valueOf(e.getMessage())));
            }
            progress.accept(imported + known + bad.size(), all.size());
        }
        return new Report(all.size(), imported, known, List.copyOf(bad), List.copyOf(losses));
    }

    /** What was brought in: the body it was given to, and the one of the same name that it was not given to. */
    private record Entered(OrganizationId body, Optional<Organization> namesake) {}

    private static Problem beside(Organization claimed) {
        return new Problem(
                claimed.address(),
                claimed.name() + " has its people here and a file does not speak for them: another body of this name"
                        + " answers for the datasets. To give it those of a catalogue, say --body " + claimed.slug());
    }

    private Optional<Entered> enter(DcatReading.Found found, Optional<Organization> named) {
        if (datasets.hasSource(found.identifier())) {
            return Optional.empty();
        }
        Entered answering = answering(found, named);
        Dataset dataset = publish.bringIn(answering.body(), found.identifier(), found.said(), found.files());
        if (!datasets.insertSource(found.identifier(), dataset.entry().id())) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
        return Optional.of(answering);
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
