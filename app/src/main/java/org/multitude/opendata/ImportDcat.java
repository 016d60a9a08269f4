package org.multitude.opendata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.rdf.model.Resource;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in the datasets of a DCAT catalogue from a file: each in its own transaction, once however often it is run.
 * Publishers that are not here yet are entered as bodies that nobody has claimed.
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
     * @param body name of the body that answers for datasets whose publisher is not said
     * @param progress told how many of how many are done
     * @throws UnreadableCatalogue when the file cannot be read; nothing was imported
     */
    public Report bringIn(Path file, Optional<String> body, BiConsumer<Integer, Integer> progress) {
        DcatReading reading = new DcatReading(DcatFile.read(file));
        List<Resource> all = reading.datasets();
        if (all.isEmpty()) {
            throw new UnreadableCatalogue(file + " describes no dataset (dcat:Dataset). Nothing was imported.");
        }
        List<Problem> bad = new ArrayList<>();
        List<Problem> losses = new ArrayList<>();
        int imported = 0;
        int known = 0;
        for (Resource dataset : all) {
            String place = DcatReading.place(dataset);
            try {
                DcatReading.Found found = reading.read(dataset);
                DcatReading.Publisher publisher = found.publisher()
                        .or(() -> body.map(name -> new DcatReading.Publisher(
                                Prose.line(name), OrganizationType.PUBLIC_AGENCY, Optional.empty())))
                        .orElseThrow(() -> new DcatReading.Unfit("its publisher is not said: name one with --body"));
                if (Boolean.TRUE.equals(transaction.execute(status -> enter(found, publisher)))) {
                    imported++;
                    found.losses().forEach(loss -> losses.add(new Problem(place, loss)));
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

    private boolean enter(DcatReading.Found found, DcatReading.Publisher publisher) {
        if (datasets.hasSource(found.identifier())) {
            return false;
        }
        Dataset dataset = publish.bringIn(body(publisher), found.said(), found.files());
        if (!datasets.insertSource(found.identifier(), dataset.entry().id())) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
        return true;
    }

    /** The organisation of this name, entered when it is not here yet. */
    private OrganizationId body(DcatReading.Publisher publisher) {
        Slug base = Slug.of(publisher.name());
        Slug slug = base;
        for (int number = 2; number < MOST_NAMESAKES; number++) {
            Optional<Organization> there = organizations.bySlug(slug.text());
            if (there.isEmpty()) {
                break;
            }
            if (there.get().name().equals(publisher.name())) {
                return there.get().id();
            }
            slug = base.numbered(number);
        }
        return create.unclaimed(new CreateOrganization.Description(
                        publisher.name(), publisher.type(), Prose.of(""), publisher.contact()))
                .id();
    }
}
