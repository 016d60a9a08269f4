package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes proofs from the tiles of a log (RFC 6962 sections 2.1.1 and 2.1.2). Reads a tile once for each proof. Safe for
 * threads if its reader is.
 *
 * <p>Every method throws {@link MissingFileException} if a tile is not stored, and {@link MalformedException} if a tile
 * has the wrong length or the numbers are not those of a tree.
 */
public final class Prover {

    private final TileReader tiles;
    private final long stored;

    /** Reads the tiles of exactly the tree that is asked about; those of every published size are to be stored. */
    public Prover(TileReader tiles) {
        this(tiles, 0);
    }

    /**
     * Proves things of smaller trees too from the tiles of one, whose own tiles may be gone.
     *
     * @param stored size of a tree whose tiles are stored
     */
    public Prover(TileReader tiles, long stored) {
        this.tiles = Objects.requireNonNull(tiles, "tiles must not be null");
        this.stored = Decimal.size(stored);
    }

    /** The root of the tree of the first {@code size} entries. */
    public Hash root(long size) {
        return nodes(size).root(0, size);
    }

    /** The proof that entry {@code index} is in the tree of the first {@code size} entries. */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= Decimal.size(size)) {
            throw new MalformedException("index " + index + " is not in a tree of size " + size);
        }
        StoredTiles nodes = nodes(size);
        List<Hash> hashes = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (index < middle) {
                hashes.add(nodes.root(middle, end));
                end = middle;
            } else {
                hashes.add(nodes.root(start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, size, hashes.reversed());
    }

    /** The proof that the tree of {@code newSize} entries begins with that of {@code oldSize}, at least 1. */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        if (oldSize < 1 || oldSize > Decimal.size(newSize)) {
            throw new MalformedException("no consistency proof from size " + oldSize + " to size " + newSize);
        }
        StoredTiles nodes = nodes(newSize);
        List<Hash> hashes = new ArrayList<>();
        long start = 0;
        long end = newSize;
        while (end != oldSize) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (oldSize <= middle) {
                hashes.add(nodes.root(middle, end));
                end = middle;
            } else {
                hashes.add(nodes.root(start, middle));
                start = middle;
            }
        }
        // The verifier knows the old root, so it is left out when it is a node of the new tree.
        if (start > 0) {
            hashes.add(nodes.root(start, end));
        }
        return new ConsistencyProof(oldSize, newSize, hashes.reversed());
    }

    private StoredTiles nodes(long size) {
        return new StoredTiles(tiles, Math.max(stored, Decimal.size(size)));
    }
}
