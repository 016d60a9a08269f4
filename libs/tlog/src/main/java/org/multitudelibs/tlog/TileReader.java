package org.multitudelibs.tlog;

import java.util.Optional;

/** Where the tiles of a log are read from: a database, a folder, a web address. */
@FunctionalInterface
public interface TileReader {

    /**
     * The file of exactly this tile, or empty if it is not stored. A partial tile may be gone once the full one
     * exists; the library then asks for the full one.
     */
    Optional<byte[]> read(Tile tile);
}
