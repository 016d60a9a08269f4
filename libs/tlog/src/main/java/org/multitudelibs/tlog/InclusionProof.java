package org.multitudelibs.tlog;

import java.util.List;

/**
 * The proof that an entry is in a tree (RFC 6962 section 2.1.1).
 *
 * @param index index of the entry, from 0; unsigned
 * @param size number of entries of the tree; unsigned
 * @param hashes the siblings on the way up, lowest first; at most 64
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    /** @throws MalformedException if the index is not below the size, or there are too many hashes */
    public InclusionProof {
        if (Long.compareUnsigned(index, size) >= 0) {
            throw new MalformedException("index " + Long.toUnsignedString(index) + " is not below the tree size "
                    + Long.toUnsignedString(size));
        }
        hashes = ProofPath.bounded(hashes);
    }

    /**
     * Checks that the entry with this leaf hash is at {@link #index()} of the tree with this root.
     *
     * @throws ProofRejectedException if that is not proven
     */
    public void verify(Hash leaf, Hash root) {
        int inner = ProofPath.inner(index, size);
        ProofPath.checkLength(hashes.size(), inner + ProofPath.border(index, inner));
        Hash top = ProofPath.climb(leaf, hashes.subList(0, inner), index);
        Hash computed = ProofPath.climbBorder(top, hashes.subList(inner, hashes.size()));
        if (!computed.equals(root)) {
            throw new ProofRejectedException("the proof leads to root " + computed + ", not " + root);
        }
    }
}
