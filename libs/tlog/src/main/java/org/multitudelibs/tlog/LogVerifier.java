package org.multitudelibs.tlog;

import java.util.Arrays;
import java.util.Objects;

/**
 * Recomputes a whole stored log from its entries and compares every tile, and the root, with what was recomputed. Uses
 * one bundle and one tile of each level of memory, whatever the size.
 */
public final class LogVerifier {

    private final TileReader tiles;
    private final BundleReader bundles;

    public LogVerifier(TileReader tiles, BundleReader bundles) {
        this.tiles = Objects.requireNonNull(tiles, "tiles must not be null");
        this.bundles = Objects.requireNonNull(bundles, "bundles must not be null");
    }

    /**
     * Checks the stored log against a checkpoint, whose signature the caller has verified.
     *
     * @throws LogMismatchException naming the first tile that is not what the entries hash to, or the root
     * @throws MissingFileException naming the first tile or bundle that is not stored
     * @throws MalformedException naming the first tile or bundle that does not follow its format
     */
    public void verify(Checkpoint checkpoint) {
        RightEdge edge = new RightEdge(this::compare);
        long size = checkpoint.size();
        for (long index = 0; edge.range().size() < size; index++) {
            StoredBundles.entries(bundles, EntryBundle.at(index, size))
                    .forEach(entry -> edge.append(Rfc6962.leaf(entry)));
        }
        edge.grown().forEach(this::compare);
        Hash root = edge.range().root();
        if (!root.equals(checkpoint.root())) {
            throw new LogMismatchException(
                    "the entries hash to root " + root + ", but the checkpoint says " + checkpoint.root());
        }
    }

    private void compare(LogFile<Tile> recomputed) {
        Tile tile = recomputed.address();
        byte[] expected = recomputed.bytes();
        int differs = Arrays.mismatch(StoredTiles.file(tiles, tile), expected);
        if (differs >= 0) {
            throw new LogMismatchException(
                    tile,
                    "hash " + differs / Hash.BYTES + " is not what the "
                            + (tile.level() == 0 ? "entries" : "level below") + " hash to");
        }
    }
}
