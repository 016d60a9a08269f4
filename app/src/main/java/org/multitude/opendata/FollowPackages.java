package org.multitude.opendata;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.commons.CommonsId;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.text.Markdown;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Keeps datasets as the CKAN API searches them, as they are when it comes by. */
@Component
class FollowPackages implements Follower {
    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Datasets datasets;
    private final DatasetStore store;
    private final ListedFileStore listed;
    private final VersionStore versions;
    private final WhoAnswers answering;
    private final PackageStore packages;

    FollowPackages(
            Datasets datasets,
            DatasetStore store,
            ListedFileStore listed,
            VersionStore versions,
            WhoAnswers answering,
            PackageStore packages) {
        this.datasets = datasets;
        this.store = store;
        this.listed = listed;
        this.versions = versions;
        this.answering = answering;
        this.packages = packages;
    }

    @Override
    public String name() {
        return "opendata.packages";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<CommonsId, Instant> concerned = new HashMap<>();
        acts.stream()
                .filter(act -> act.type().startsWith("dataset.") || act.entry().changesWhatIsRead())
                .forEach(act -> Stream.concat(Stream.of(act.thing()), act.entry().references().stream())
                        .forEach(thing -> concerned.put(new CommonsId(thing), act.occurredAt())));
        if (concerned.isEmpty()) {
            return;
        }
        List<Dataset> found = datasets.byIds(concerned.keySet());
        Set<CommonsId> gone = new HashSet<>(concerned.keySet());
        found.forEach(dataset -> gone.remove(dataset.entry().id()));
        packages.remove(gone);
        packages.put(packages(found, concerned));
    }

    private List<Package> packages(List<Dataset> found, Map<CommonsId, Instant> changed) {
        List<CommonsId> ids =
                found.stream().map(dataset -> dataset.entry().id()).toList();
        Map<CommonsId, SourceOf> sources = store.sources(ids);
        Map<CommonsId, List<ListedFile>> files = listed.of(ids);
        Map<CommonsId, Version> latest = versions.latest(ids);
        Map<CommonsId, Organization> bodies =
                answering.bodies(found.stream().map(Dataset::entry).toList());
        return found.stream()
                .filter(dataset -> bodies.containsKey(dataset.entry().id()))
                .map(dataset -> {
                    CommonsId id = dataset.entry().id();
                    List<String> formats = Stream.concat(
                                    files.getOrDefault(id, List.of()).stream()
                                            .flatMap(file -> file.what().format().stream()),
                                    Optional.ofNullable(latest.get(id)).stream()
                                            .map(version -> version.file().format()))
                            .map(format -> format.toUpperCase(Locale.ROOT))
                            .distinct()
                            .toList();
                    return one(
                            dataset,
                            Objects.requireNonNull(bodies.get(id)),
                            Optional.ofNullable(sources.get(id)),
                            formats,
                            changed.getOrDefault(id, dataset.entry().updatedAt()));
                })
                .toList();
    }

    private static Package one(
            Dataset dataset, Organization body, Optional<SourceOf> source, List<String> formats, Instant changedAt) {
        Terms terms = dataset.terms();
        return new Package(
                dataset.entry().id(),
                ckanId(dataset, source),
                dataset.entry().slug().text(),
                dataset.entry().title(),
                body.slug().text(),
                terms.licence(),
                terms.themes().stream().map(CkanGroups::name).toList(),
                terms.keywords(),
                formats,
                String.join(
                        "\n",
                        dataset.entry().title(),
                        Markdown.plain(dataset.entry().summary()),
                        terms.keywordLine(),
                        body.name()),
                dataset.entry().createdAt(),
                changedAt);
    }

    static UUID ckanId(Dataset dataset, Optional<SourceOf> source) {
        return source.map(SourceOf::identifier)
                .filter(identifier -> identifier.matches(UUID_TEXT))
                .map(UUID::fromString)
                .orElse(dataset.entry().id().value());
    }
}
