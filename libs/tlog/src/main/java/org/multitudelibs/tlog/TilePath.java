package org.multitudelibs.tlog;

/** The address of a file of a log below its prefix: a tile of hashes or a bundle of entries (C2SP tlog-tiles). */
public sealed interface TilePath permits Tile, EntryBundle {

    /** Hashes of a full tile, and entries of a full bundle. */
    int FULL_WIDTH = 256;

    /** Which tile or bundle of its row, from 0. */
    long index();

    /** Number of hashes or entries, 1 to 256. */
    int width();

    /** The path, such as {@code tile/0/x001/234.p/7}: relative, without a leading slash. */
    String path();

    /** Whether it can still grow: width below 256. */
    default boolean partial() {
        return width() < FULL_WIDTH;
    }

    /**
     * Reads a path, accepting only the one spelling that {@link #path()} gives.
     *
     * @throws MalformedException if it is anything else
     */
    static TilePath parse(String path) {
        return TilePathParser.parse(path);
    }
}
