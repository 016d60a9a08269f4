package org.multitudelibs.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The roots of the largest complete subtrees of a tree, from left to right: all that is needed to append to it and to
 * know its root (RFC 6962 section 2.1). At most 63 hashes, whatever the size. Mutable, for one thread.
 */
public final class CompactRange {

    private final List<Hash> hashes;
    private long size;

    private CompactRange(long size, List<Hash> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** The range of a tree without entries. */
    public static CompactRange empty() {
        return new CompactRange(0, new ArrayList<>());
    }

    /**
     * Takes up a range where it was left.
     *
     * @param size number of entries
     * @param hashes what {@link #hashes()} gave at that size
     * @throws MalformedException if the number of hashes is not the number of one bits of the size
     */
    public static CompactRange of(long size, List<Hash> hashes) {
        int expected = Long.bitCount(Decimal.size(size));
        if (hashes.size() != expected) {
            throw new MalformedException(
                    "a tree of size " + size + " has " + expected + " complete subtrees, not " + hashes.size());
        }
        return new CompactRange(size, new ArrayList<>(hashes));
    }

    /** Number of entries. */
    public long size() {
        return size;
    }

    /** The subtree roots, largest subtree first. */
    public List<Hash> hashes() {
        return List.copyOf(hashes);
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        append(leaf, (level, hash) -> {});
    }

    /** The root of the tree so far. */
    public Hash root() {
        return root(hashes);
    }

    static Hash root(List<Hash> subtrees) {
        if (subtrees.isEmpty()) {
            return Rfc6962.emptyRoot();
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Rfc6962.node(subtrees.get(i), root);
        }
        return root;
    }

    void append(Hash leaf, NodeSink completed) {
        if (size == Long.MAX_VALUE) {
            throw new MalformedException("tree size would be above 2^63 - 1");
        }
        Hash node = leaf;
        int level = 0;
        completed.node(level, node);
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = Rfc6962.node(hashes.removeLast(), node);
            level++;
            completed.node(level, node);
        }
        hashes.add(node);
        size++;
    }

    /** Told of every node of the tree the moment its subtree is complete, lowest level first. */
    interface NodeSink {
        void node(int level, Hash hash);
    }
}
