package org.multitudelibs.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log kept in memory: every file ever made, by its path. */
final class MemoryLog implements TileReader, BundleReader {

    final Map<String, byte[]> files = new HashMap<>();
    private LogTree tree = LogTree.empty();

    static MemoryLog of(List<byte[]> entries) {
        MemoryLog log = new MemoryLog();
        log.append(entries);
        return log;
    }

    Appended append(List<byte[]> entries) {
        Appended appended = tree.append(entries);
        appended.files().forEach(file -> files.put(file.path(), file.bytes()));
        tree = appended.tree();
        return appended;
    }

    LogTree tree() {
        return tree;
    }

    Checkpoint checkpoint(String origin) {
        return new Checkpoint(origin, tree.size(), tree.root());
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return Optional.ofNullable(files.get(tile.path()));
    }

    @Override
    public Optional<byte[]> read(EntryBundle bundle) {
        return Optional.ofNullable(files.get(bundle.path()));
    }
}
