package org.multitude.opendata;

import java.util.List;
import java.util.Map;
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
    private final DatasetStore store;

    ShownDatasets(Datasets datasets, DatasetStore store) {
        this.datasets = datasets;
        this.store = store;
    }

    @Override
    public String kind() {
        return "dataset";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Dataset> slice = datasets.recorded(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(datasets.recorded(things.stream().map(CommonsId::new).toList()));
    }

    private List<ShownThing> shown(List<Dataset> found) {
        Map<CommonsId, SourceOf> sources = store.sources(
                found.stream().map(dataset -> dataset.entry().id()).toList());
        return found.stream()
                .map(dataset -> shown(
                        dataset, Optional.ofNullable(sources.get(dataset.entry().id()))))
                .toList();
    }

    private static ShownThing shown(Dataset dataset, Optional<SourceOf> source) {
        String address = dataset.entry().address();
        return new ShownThing(
                dataset.entry().id().value(),
                "dataset",
                address,
                dataset.entry().readable(DatasetFields.shown(dataset, source)),
                dataset.entry()
                        .files(
                                source.flatMap(SourceOf::sha256).isPresent()
                                        ? Map.of("source", address + SourceController.ENDING)
                                        : Map.of()));
    }
}
