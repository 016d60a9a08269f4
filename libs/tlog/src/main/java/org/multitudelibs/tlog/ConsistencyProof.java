package org.multitudelibs.tlog;

import java.util.List;

/**
 * The proof that a tree begins with all entries of an older one, unchanged (RFC 6962 section 2.1.2). The empty tree
 * has no such proof: every tree begins with nothing.
 *
 * @param oldSize number of entries of the older tree, at least 1; unsigned
 * @param newSize number of entries of the newer tree; unsigned
 * @param hashes at most 64
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {

    /** @throws MalformedException if the sizes are not in order or there are too many hashes */
    public ConsistencyProof {
        if (oldSize == 0) {
            throw new MalformedException("a consistency proof from the empty tree proves nothing");
        }
        if (Long.compareUnsigned(oldSize, newSize) > 0) {
            throw new MalformedException("old size " + Long.toUnsignedString(oldSize) + " is above the new size "
                    + Long.toUnsignedString(newSize));
        }
        hashes = ProofPath.bounded(hashes);
    }

    /**
     * Checks that the tree with the new root begins with the entries of the tree with the old root.
     *
     * @throws ProofRejectedException if that is not proven
     */
    public void verify(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            ProofPath.checkLength(hashes.size(), 0);
            require(oldRoot, newRoot, "roots of the same size differ: ");
            return;
        }
        int shift = Long.numberOfTrailingZeros(oldSize);
        boolean complete = oldSize == 1L << shift;
        int inner = ProofPath.inner(oldSize - 1, newSize);
        int border = ProofPath.border(oldSize - 1, inner);
        int start = complete ? 0 : 1;
        int split = start + inner - shift;
        ProofPath.checkLength(hashes.size(), split + border);

        Hash seed = complete ? oldRoot : hashes.getFirst();
        List<Hash> below = hashes.subList(start, split);
        List<Hash> above = hashes.subList(split, hashes.size());
        long mask = (oldSize - 1) >>> shift;
        Hash computedOld = ProofPath.climbBorder(ProofPath.climbLeftSiblings(seed, below, mask), above);
        require(computedOld, oldRoot, "the proof leads to another old root: ");
        Hash computedNew = ProofPath.climbBorder(ProofPath.climb(seed, below, mask), above);
        require(computedNew, newRoot, "the proof leads to another new root: ");
    }

    private static void require(Hash computed, Hash root, String reason) {
        if (!computed.equals(root)) {
            throw new ProofRejectedException(reason + computed + ", not " + root);
        }
    }
}
