package org.multitude.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of versions, for the verifier, which also downloads each file and hashes it. */
@Component
class ShownVersions implements PublicThings {
    private final VersionStore versions;
    private final Datasets datasets;

    ShownVersions(VersionStore versions, Datasets datasets) {
        this.versions = versions;
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "dataset-version";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Version> slice = versions.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(versions.byIds(things));
    }

    private List<ShownThing> shown(List<Version> found) {
        Map<CommonsId, CommonsEntry> entries = new HashMap<>();
        datasets.recorded(found.stream().map(Version::dataset).toList())
                .forEach(dataset -> entries.put(dataset.entry().id(), dataset.entry()));
        return found.stream()
                .filter(version -> entries.containsKey(version.dataset()))
                .map(version -> {
                    CommonsEntry entry = Objects.requireNonNull(entries.get(version.dataset()));
                    String dataset = entry.address();
                    return new ShownThing(
                            version.id().value(),
                            "dataset-version",
                            version.address(dataset),
                            DatasetFields.shown(version),
                            entry.files(Map.of("sha256", version.download(dataset))));
                })
                .toList();
    }
}
