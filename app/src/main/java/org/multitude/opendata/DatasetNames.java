package org.multitude.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the versions that acts mention. */
@Component
class DatasetNames implements ThingNames {
    private final VersionStore versions;
    private final Datasets datasets;

    DatasetNames(VersionStore versions, Datasets datasets) {
        this.versions = versions;
        this.datasets = datasets;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        List<Version> found = versions.byIds(things);
        Map<CommonsId, Dataset> concerned = new HashMap<>();
        datasets.byIds(found.stream().map(Version::dataset).toList())
                .forEach(dataset -> concerned.put(dataset.entry().id(), dataset));
        Map<UUID, Named> names = new HashMap<>();
        for (Version version : found) {
            Dataset dataset = concerned.get(version.dataset());
            if (dataset != null) {
                names.put(
                        version.id().value(),
                        new Named(
                                dataset.entry().title() + ", version " + version.number(),
                                version.address(dataset.entry().address())));
            }
        }
        return names;
    }
}
