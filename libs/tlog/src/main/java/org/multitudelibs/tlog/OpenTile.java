package org.multitudelibs.tlog;

import java.util.Arrays;
import java.util.Optional;

/** The rightmost tile of a level while it grows. */
final class OpenTile {

    private final int level;
    private final byte[] hashes = new byte[TilePath.FULL_WIDTH * Hash.BYTES];
    private long index;
    private int width;
    private boolean changed;

    /** Takes up the level where a tree of this size left it; {@code file} holds its partial tile, or nothing. */
    OpenTile(int level, long index, byte[] file) {
        this.level = level;
        this.index = index;
        this.width = file.length / Hash.BYTES;
        System.arraycopy(file, 0, hashes, 0, file.length);
    }

    /** Adds a hash; gives the tile if that made it full. */
    Optional<LogFile<Tile>> add(Hash hash) {
        hash.writeTo(hashes, width++);
        changed = true;
        if (width < TilePath.FULL_WIDTH) {
            return Optional.empty();
        }
        LogFile<Tile> full = new LogFile<>(new Tile(level, index, width), hashes);
        index++;
        width = 0;
        changed = false;
        return Optional.of(full);
    }

    /** The partial tile, if it grew. */
    Optional<LogFile<Tile>> grown() {
        return changed ? Optional.of(new LogFile<>(new Tile(level, index, width), partial())) : Optional.empty();
    }

    /** The hashes of the partial tile; none if the level ends with a full one. */
    byte[] partial() {
        return Arrays.copyOf(hashes, width * Hash.BYTES);
    }
}
