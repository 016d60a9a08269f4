package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The address of a tile of hashes (C2SP tlog-tiles, "Merkle Tree"). Hash {@code i} of the tile is the root of the
 * complete subtree over the entries from {@code (index * 256 + i) * 256^level}. Its file is the hashes, 32 bytes each.
 *
 * @param level 0 to 63; each level stands for eight levels of the tree
 * @param index which tile of the level, 0 to 2^55 - 1
 * @param width number of hashes, 1 to 256
 */
public record Tile(int level, long index, int width) implements TilePath {

    /** Levels of the tree within a tile. */
    static final int HEIGHT = 8;

    private static final int MAX_LEVEL = 63;

    /** @throws MalformedException if a number is out of range */
    public Tile {
        if (level < 0 || level > MAX_LEVEL) {
            throw new MalformedException("tile level " + level + " is not between 0 and 63");
        }
        TilePathParser.check(index, width);
    }

    /**
     * The tile as it is, full or partial, in a tree of this size.
     *
     * @throws MalformedException if the tree has no such tile
     */
    public static Tile at(int level, long index, long size) {
        long hashes = hashes(level, Decimal.size(size));
        if (level < 0 || index < 0 || index > (hashes - 1) / FULL_WIDTH || hashes == 0) {
            throw new MalformedException("a tree of size " + size + " has no tile " + level + "/" + index);
        }
        return new Tile(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH));
    }

    /** The partial tiles of a tree of this size, lowest level first; none when every tile is full. */
    public static List<Tile> partials(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; hashes(level, Decimal.size(size)) > 0; level++) {
            long hashes = hashes(level, size);
            int width = (int) (hashes % FULL_WIDTH);
            if (width > 0) {
                tiles.add(new Tile(level, hashes / FULL_WIDTH, width));
            }
        }
        return List.copyOf(tiles);
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + TilePathParser.suffix(this);
    }

    Tile full() {
        return new Tile(level, index, FULL_WIDTH);
    }

    int bytes() {
        return width * Hash.BYTES;
    }

    private static long hashes(int level, long size) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }
}
