package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The growing right side of a tree: its compact range and the last tile of each level. */
final class RightEdge {

    private final CompactRange range;
    private final List<OpenTile> levels = new ArrayList<>();
    private final Consumer<LogFile<Tile>> full;

    /** @param full told of each tile the moment it is full */
    RightEdge(Consumer<LogFile<Tile>> full) {
        this(CompactRange.empty(), List.of(), full);
    }

    RightEdge(CompactRange range, List<byte[]> partials, Consumer<LogFile<Tile>> full) {
        this.range = range;
        this.full = full;
        partials.forEach(this::open);
    }

    void append(Hash leaf) {
        range.append(leaf, (level, hash) -> {
            if (level % Tile.HEIGHT == 0) {
                add(level / Tile.HEIGHT, hash);
            }
        });
    }

    CompactRange range() {
        return range;
    }

    List<byte[]> partials() {
        return levels.stream().map(OpenTile::partial).toList();
    }

    List<LogFile<Tile>> grown() {
        return levels.stream().map(OpenTile::grown).flatMap(Optional::stream).toList();
    }

    private void add(int level, Hash hash) {
        if (level == levels.size()) {
            open(new byte[0]);
        }
        levels.get(level).add(hash).ifPresent(full);
    }

    private void open(byte[] partial) {
        int level = levels.size();
        levels.add(new OpenTile(level, (range.size() >>> (Tile.HEIGHT * level)) / TilePath.FULL_WIDTH, partial));
    }
}
