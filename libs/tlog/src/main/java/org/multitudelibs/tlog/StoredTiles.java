package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a tree, read from its tiles. Remembers the tiles it read; for one short task. */
final class StoredTiles {

    private final TileReader reader;
    private final long size;
    private final Map<Tile, byte[]> read = new HashMap<>();

    StoredTiles(TileReader reader, long size) {
        this.reader = reader;
        this.size = Decimal.size(size);
    }

    /** The root over the entries from {@code start}, which begins a subtree, to before {@code end}. */
    Hash root(long start, long end) {
        return CompactRange.root(subtrees(start, end));
    }

    /** The roots of the largest complete subtrees over those entries, from left to right. */
    List<Hash> subtrees(long start, long end) {
        List<Hash> hashes = new ArrayList<>();
        long position = start;
        while (position < end) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - position);
            hashes.add(node(level, position >>> level));
            position += 1L << level;
        }
        return hashes;
    }

    static byte[] file(TileReader reader, Tile tile) {
        return reader.read(tile)
                .map(file -> exact(tile, file))
                .or(() -> reader.read(tile.full()).map(file -> Arrays.copyOf(exact(tile.full(), file), tile.bytes())))
                .orElseThrow(() -> new MissingFileException(tile));
    }

    private Hash node(int level, long index) {
        int inner = level % Tile.HEIGHT;
        long first = index << inner;
        Tile tile = Tile.at(level / Tile.HEIGHT, first / TilePath.FULL_WIDTH, size);
        byte[] file = read.computeIfAbsent(tile, wanted -> file(reader, wanted));
        return subtree(file, (int) (first % TilePath.FULL_WIDTH), 1 << inner);
    }

    private static Hash subtree(byte[] file, int first, int width) {
        if (width == 1) {
            return Hash.at(file, first);
        }
        int half = width / 2;
        return Rfc6962.node(subtree(file, first, half), subtree(file, first + half, half));
    }

    private static byte[] exact(Tile tile, byte[] file) {
        if (file.length != tile.bytes()) {
            throw new MalformedException(tile.path() + " has " + file.length + " bytes, not " + tile.bytes());
        }
        return file;
    }
}
