package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that entries are appended to, and what has to be stored of it (RFC 6962 section 2.1, C2SP tlog-tiles). Holds
 * only the right edge: its unfinished tiles and its unfinished entry bundle.
 *
 * <p>Immutable: {@link #append} gives the next tree and leaves this one as it was, so that a sequencer keeps the old
 * tree until the files of the new one are stored.
 */
public final class LogTree {

    private final long size;
    private final List<Hash> subtrees;
    private final List<byte[]> partials;
    private final byte[] entries;
    private final Hash root;

    LogTree(CompactRange range, List<byte[]> partials, byte[] entries) {
        this.size = range.size();
        this.subtrees = range.hashes();
        this.partials = List.copyOf(partials);
        this.entries = entries;
        this.root = range.root();
    }

    /** The tree without entries. */
    public static LogTree empty() {
        return new LogTree(CompactRange.empty(), List.of(), new byte[0]);
    }

    /**
     * Takes up a stored tree.
     *
     * @param size its number of entries
     * @param root its root, as last signed
     * @param tiles where its tiles are read from
     * @param bundles where its last entry bundle is read from
     * @throws MissingFileException if a file of the right edge is not stored
     * @throws LogMismatchException if the stored files do not have this root
     * @throws MalformedException if a stored file does not follow its format
     */
    public static LogTree restore(long size, Hash root, TileReader tiles, BundleReader bundles) {
        return new TreeRestorer(size, tiles, bundles).restore(root);
    }

    /** Number of entries. */
    public long size() {
        return size;
    }

    /** The root hash. */
    public Hash root() {
        return root;
    }

    /**
     * The tree with these entries after its own, and the files that differ. Same tree and entries, same answer.
     *
     * @param added in order, each at most 65,535 bytes
     * @throws MalformedException if an entry is too long
     */
    public Appended append(List<byte[]> added) {
        List<LogFile<Tile>> tiles = new ArrayList<>();
        List<LogFile<EntryBundle>> bundles = new ArrayList<>();
        RightEdge edge = new RightEdge(CompactRange.of(size, subtrees), partials, tiles::add);
        OpenBundle bundle = new OpenBundle(size, entries);
        for (byte[] entry : added) {
            bundle.add(entry).ifPresent(bundles::add);
            edge.append(Rfc6962.leaf(entry));
        }
        tiles.addAll(edge.grown());
        bundle.grown().ifPresent(bundles::add);
        return new Appended(size, new LogTree(edge.range(), edge.partials(), bundle.partial()), tiles, bundles);
    }
}
