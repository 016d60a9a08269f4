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
        Dataset dataset = enter(body, wish, said, Optional.empty());
        switch (first) {
            case First.Kept(CheckedFile file) -> versions.first(dataset.entry(), file);
            case First.At(ListedFile.What what) -> list(dataset.entry(), List.of(what), Act.Nature.HERE);
        }
        return dataset;
    }

    /** Publishes what another catalogue says of a dataset that stays there, under an identifier of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Dataset bringIn(OrganizationId body, Elsewhere found) {
        Dataset dataset = enter(body, Optional.empty(), found.said(), Optional.of(found));
        list(dataset.entry(), found.files(), Act.Nature.IMPORTED);
        return dataset;
    }

    private Dataset enter(OrganizationId body, Optional<Slug> wish, Description said, Optional<Elsewhere> source) {
        Optional<Slug> free = wish.or(() -> Reserved.instead(Slug.of(said.title())));
        CommonsEntry entry = register.enter(new Register.NewEntry(
                CommonsKind.DATASET, free, said.title(), said.summary().text(), body, Visibility.PUBLIC));
        Dataset dataset = new Dataset(entry, said.terms());
        datasets.insert(entry.id(), said.terms());
        record.append(DatasetActs.published(
                dataset,
                source.map(Elsewhere::identifier),
                source.map(found -> Sha256.hex(found.content())),
                source.isPresent() ? Act.Nature.IMPORTED : Act.Nature.HERE));
        return dataset;
    }

    private void list(CommonsEntry dataset, List<ListedFile.What> files, Act.Nature nature) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ListedFile> placed = new ArrayList<>();
        for (ListedFile.What what : files) {
            placed.add(new ListedFile(UUID.randomUUID(), dataset.id(), placed.size() + 1, what, now));
        }
        listed.insert(placed);
        record.append(placed.stream()
                .map(file -> DatasetActs.listed(dataset, file, nature))
                .toList());
    }
}
