package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of datasets, for the verifier. */
@Component
class ShownDatasets implements PublicThings {
    private final Datasets datasets;

    ShownDatasets(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "dataset";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return datasets.oldest(after, limit).map(ShownDatasets::shown);
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return datasets.byIds(things.stream().map(CommonsId::new).toList()).stream()
                .map(ShownDatasets::shown)
                .toList();
    }

    private static ShownThing shown(Dataset dataset) {
        return new ShownThing(
                dataset.entry().id().value(), "dataset", dataset.entry().address(), DatasetFields.shown(dataset));
    }
}
