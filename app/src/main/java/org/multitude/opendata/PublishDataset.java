package org.multitude.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.text.Slug;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a dataset: its description, and its first file, kept here or listed by its address. */
@Service
public class PublishDataset {
    private final Register register;
    private final DatasetStore datasets;
    private final ListedFileStore listed;
    private final PublishVersion versions;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    PublishDataset(
            Register register,
            DatasetStore datasets,
            ListedFileStore listed,
            PublishVersion versions,
            Organizations organizations,
            PublicRecord record,
            Clock clock) {
        this.register = register;
        this.datasets = datasets;
        this.listed = listed;
        this.versions = versions;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /** What a dataset begins with. */
    public sealed interface First {
        /** A file that we keep: version 1. */
        record Kept(CheckedFile file) implements First {}

        /** A file that stays at its address. */
        record At(ListedFile.What what) implements First {}
    }

    /**
     * Publishes for a body.
     *
     * @param wish wished end of address, or empty for one made of the title
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws org.multitude.commons.SlugTaken when the wished end of address is taken
     */
    @Transactional
    public Dataset publish(PersonId person, OrganizationId body, Optional<Slug> wish, Description said, First first) {
        organizations.requirePublisher(person, body);
        CommonsEntry entry = register.enter(entry(body, wish.or(() -> Reserved.instead(Slug.of(said.title()))), said));
        Dataset dataset = new Dataset(entry, said.terms());
        datasets.insert(List.of(dataset));
        record.append(DatasetActs.published(dataset, Optional.empty(), Optional.empty(), Act.Nature.HERE));
        switch (first) {
            case First.Kept(CheckedFile file) -> versions.first(entry, file);
            case First.At(ListedFile.What what) -> {
                List<ListedFile> files = placed(entry, List.of(what));
                listed.insert(files);
                record.append(DatasetActs.listed(entry, files.getFirst(), Act.Nature.HERE));
            }
        }
        return dataset;
    }

    /** What another catalogue says of a dataset, and the body that answers for it here. */
    record Arrival(OrganizationId body, Elsewhere found) {}

    /** Publishes what another catalogue says of datasets that stay there, each under an identifier of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Dataset> bringIn(List<Arrival> arrivals) {
        List<CommonsEntry> entries = register.enter(arrivals.stream()
                .map(arrival ->
                        entry(arrival.body(), Optional.empty(), arrival.found().said()))
                .toList());
        List<Dataset> published = new ArrayList<>();
        List<ListedFile> files = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Elsewhere found = arrivals.get(i).found();
            Dataset dataset = new Dataset(entries.get(i), found.said().terms());
            published.add(dataset);
            acts.add(DatasetActs.published(
                    dataset,
                    Optional.of(found.identifier()),
                    Optional.of(Sha256.hex(found.content())),
                    Act.Nature.IMPORTED));
            for (ListedFile file : placed(dataset.entry(), found.files())) {
                files.add(file);
                acts.add(DatasetActs.listed(dataset.entry(), file, Act.Nature.IMPORTED));
            }
        }
        datasets.insert(published);
        listed.insert(files);
        record.append(acts);
        return published;
    }

    private static Register.NewEntry entry(OrganizationId body, Optional<Slug> wish, Description said) {
        return new Register.NewEntry(
                CommonsKind.DATASET, wish, said.title(), said.summary().text(), body, Visibility.PUBLIC);
    }

    private List<ListedFile> placed(CommonsEntry dataset, List<ListedFile.What> files) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ListedFile> placed = new ArrayList<>();
        for (ListedFile.What what : files) {
            placed.add(new ListedFile(UUID.randomUUID(), dataset.id(), placed.size() + 1, what, now));
        }
        return placed;
    }
}
