package org.multitudelibs.tlog;

import java.util.List;

/**
 * A run of entries of a tree that is hashed as a tree of its own, and of which the larger tree may be shown to be made
 * (draft-ietf-plants-merkle-tree-certs section 4). It begins at a multiple of the smallest power of two that is not below the
 * number of its entries.
 *
 * @param start index of its first entry; unsigned
 * @param end index after its last entry, above {@code start}; unsigned
 */
public record Subtree(long start, long end) {
    /** @throws MalformedException if it is empty, or does not begin where one of its size may */
    public Subtree {
        if (Long.compareUnsigned(start, end) >= 0) {
            throw new MalformedException("the subtree [" + Long.toUnsignedString(start) + ", "
                    + Long.toUnsignedString(end) + ") holds nothing");
        }
        // As many low bits as its last index, counted from its start, needs.
        int bits = Long.SIZE - Long.numberOfLeadingZeros(end - start - 1);
        if (bits == Long.SIZE ? start != 0 : (start & ((1L << bits) - 1)) != 0) {
            throw new MalformedException("no subtree of " + Long.toUnsignedString(end - start) + " entries begins at "
                    + Long.toUnsignedString(start));
        }
    }

    /**
     * The proof that an entry is in this subtree.
     *
     * @param index of the entry in the tree, from {@code start} on; unsigned
     * @param hashes the siblings on the way up, lowest first; at most 64
     * @throws MalformedException if the index is not in the subtree, or there are too many hashes
     */
    public InclusionProof inclusion(long index, List<Hash> hashes) {
        if (Long.compareUnsigned(index, start) < 0 || Long.compareUnsigned(index, end) >= 0) {
            throw new MalformedException("index " + Long.toUnsignedString(index) + " is not in the subtree");
        }
        return new InclusionProof(index - start, end - start, hashes);
    }

    /**
     * Checks that a tree holds this subtree where it says, unchanged.
     *
     * @param size number of entries of the tree, at least {@code end}; unsigned
     * @param hashes at most 64
     * @param own hash of the subtree
     * @param root root of the tree
     * @throws MalformedException if the tree ends before the subtree, or there are too many hashes
     * @throws ProofRejectedException if that is not proven
     */
    public void verifyIn(long size, List<Hash> hashes, Hash own, Hash root) {
        if (Long.compareUnsigned(end, size) > 0) {
            throw new MalformedException("the subtree ends after the tree");
        }
        List<Hash> proof = ProofPath.bounded(hashes);
        long first = start;
        long last = end - 1;
        long top = size - 1;
        // Up to the node from which the proof goes on: the subtree itself, or the complete one at its right edge.
        while (first != last && (last == top || (last & 1) == 1)) {
            first >>>= 1;
            last >>>= 1;
            top >>>= 1;
        }
        boolean whole = first == last;
        if (!whole && proof.isEmpty()) {
            throw new ProofRejectedException("the proof is empty");
        }
        Hash below = whole ? own : proof.getFirst();
        Hash above = below;
        for (Hash sibling : whole ? proof : proof.subList(1, proof.size())) {
            if (top == 0) {
                throw new ProofRejectedException("the proof is too long");
            }
            if ((last & 1) == 1 || last == top) {
                if (first != last) {
                    below = Rfc6962.node(sibling, below);
                }
                above = Rfc6962.node(sibling, above);
                while ((last & 1) == 0) {
                    first >>>= 1;
                    last >>>= 1;
                    top >>>= 1;
                }
            } else {
                above = Rfc6962.node(above, sibling);
            }
            first >>>= 1;
            last >>>= 1;
            top >>>= 1;
        }
        if (top != 0) {
            throw new ProofRejectedException("the proof is too short");
        }
        if (!below.equals(own)) {
            throw new ProofRejectedException("the proof leads to another subtree: " + below + ", not " + own);
        }
        if (!above.equals(root)) {
            throw new ProofRejectedException("the proof leads to root " + above + ", not " + root);
        }
    }
}
