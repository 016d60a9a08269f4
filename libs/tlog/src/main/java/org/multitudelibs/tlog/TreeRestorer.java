package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/** Reads the right edge of a stored tree, and checks that it is the tree that was signed. */
final class TreeRestorer {

    private final long size;
    private final TileReader tiles;
    private final BundleReader bundles;

    TreeRestorer(long size, TileReader tiles, BundleReader bundles) {
        this.size = Decimal.size(size);
        this.tiles = tiles;
        this.bundles = bundles;
    }

    LogTree restore(Hash root) {
        CompactRange range = CompactRange.of(size, new StoredTiles(tiles, size).subtrees(0, size));
        if (!range.root().equals(root)) {
            throw new LogMismatchException(
                    "the stored tiles have root " + range.root() + " at size " + size + ", not " + root);
        }
        return new LogTree(range, partials(), entries());
    }

    private List<byte[]> partials() {
        List<byte[]> files = new ArrayList<>();
        for (Tile tile : Tile.partials(size)) {
            while (files.size() < tile.level()) {
                files.add(new byte[0]);
            }
            files.add(StoredTiles.file(tiles, tile));
        }
        return files;
    }

    private byte[] entries() {
        if (size % TilePath.FULL_WIDTH == 0) {
            return new byte[0];
        }
        long index = size / TilePath.FULL_WIDTH;
        EntryBundle bundle = EntryBundle.at(index, size);
        byte[] hashes = StoredTiles.file(tiles, Tile.at(0, index, size));
        List<byte[]> entries = StoredBundles.entries(bundles, bundle);
        for (int i = 0; i < entries.size(); i++) {
            if (!Rfc6962.leaf(entries.get(i)).equals(Hash.at(hashes, i))) {
                throw new LogMismatchException(bundle, "entry " + i + " is not the one that was hashed");
            }
        }
        return EntryBundle.encode(entries);
    }
}
