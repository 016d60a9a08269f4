package org.multitude.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of files listed by their address, for the verifier. */
@Component
class ShownListedFiles implements PublicThings {
    private final ListedFileStore files;
    private final Datasets datasets;

    ShownListedFiles(ListedFileStore files, Datasets datasets) {
        this.files = files;
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "dataset-file";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<ListedFile> slice = files.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(files.byIds(things));
    }

    private List<ShownThing> shown(List<ListedFile> found) {
        Map<CommonsId, String> addresses = new HashMap<>();
        datasets.recorded(found.stream().map(ListedFile::dataset).toList())
                .forEach(dataset ->
                        addresses.put(dataset.entry().id(), dataset.entry().address()));
        Set<UUID> removed = files.removed(found.stream().map(ListedFile::id).toList());
        return found.stream()
                .filter(file -> addresses.containsKey(file.dataset()))
                .map(file -> new ShownThing(
                        file.id(),
                        "dataset-file",
                        addresses.getOrDefault(file.dataset(), ""),
                        DatasetFields.shown(file, removed.contains(file.id()))))
                .toList();
    }
}
