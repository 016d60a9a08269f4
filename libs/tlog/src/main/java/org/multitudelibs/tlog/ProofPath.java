package org.multitudelibs.tlog;

import java.util.List;

/** Following the hashes of a proof up the tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2). Numbers are unsigned. */
final class ProofPath {

    static final int MAX_HASHES = 64;

    private ProofPath() {}

    static List<Hash> bounded(List<Hash> hashes) {
        if (hashes.size() > MAX_HASHES) {
            throw new MalformedException("proof has more than " + MAX_HASHES + " hashes");
        }
        return List.copyOf(hashes);
    }

    /** Levels in which the entry is not on the right border of a tree of this size. */
    static int inner(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** Levels above those in which the entry has a left sibling. */
    static int border(long index, int inner) {
        return inner == Long.SIZE ? 0 : Long.bitCount(index >>> inner);
    }

    static Hash climb(Hash seed, List<Hash> siblings, long index) {
        Hash hash = seed;
        for (int i = 0; i < siblings.size(); i++) {
            Hash sibling = siblings.get(i);
            hash = isRight(index, i) ? Rfc6962.node(sibling, hash) : Rfc6962.node(hash, sibling);
        }
        return hash;
    }

    static Hash climbLeftSiblings(Hash seed, List<Hash> siblings, long index) {
        Hash hash = seed;
        for (int i = 0; i < siblings.size(); i++) {
            if (isRight(index, i)) {
                hash = Rfc6962.node(siblings.get(i), hash);
            }
        }
        return hash;
    }

    static Hash climbBorder(Hash seed, List<Hash> siblings) {
        Hash hash = seed;
        for (Hash sibling : siblings) {
            hash = Rfc6962.node(sibling, hash);
        }
        return hash;
    }

    static void checkLength(int actual, int expected) {
        if (actual != expected) {
            throw new ProofRejectedException("proof has " + actual + " hashes, not " + expected);
        }
    }

    private static boolean isRight(long index, int level) {
        return (index >>> level & 1) == 1;
    }
}
