package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every subtree of small trees, with proofs made from the definition: each holds, and none with a hash changed does. */
class SubtreeTest {

    private static final int LARGEST = 20;

    @Test
    void every_subtree_of_a_tree_is_proven_to_be_in_it_and_nothing_else_is() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = leaves(size);
            Hash root = hash(leaves, 0, size);
            for (int start = 0; start < size; start++) {
                for (int end = start + 1; end <= size; end++) {
                    if (begins(start, end - start)) {
                        holds(leaves, root, start, end);
                    } else {
                        int from = start;
                        int to = end;
                        assertThatThrownBy(() -> new Subtree(from, to)).isInstanceOf(MalformedException.class);
                    }
                }
            }
        }
    }

    private static void holds(List<Hash> leaves, Hash root, int start, int end) {
        Subtree subtree = new Subtree(start, end);
        Hash own = hash(leaves, start, end);
        List<Hash> proof = new ArrayList<>();
        prove(leaves, start, end, 0, leaves.size(), true, proof);
        assertThatCode(() -> subtree.verifyIn(leaves.size(), proof, own, root))
                .as("[%d, %d) of %d", start, end, leaves.size())
                .doesNotThrowAnyException();
        Hash other = Rfc6962.leaf("another".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> subtree.verifyIn(leaves.size(), proof, other, root))
                .isInstanceOf(ProofRejectedException.class);
        assertThatThrownBy(() -> subtree.verifyIn(leaves.size(), proof, own, other))
                .isInstanceOf(ProofRejectedException.class);
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, other);
            assertThatThrownBy(() -> subtree.verifyIn(leaves.size(), changed, own, root))
                    .isInstanceOf(ProofRejectedException.class);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(other);
        assertThatThrownBy(() -> subtree.verifyIn(leaves.size(), longer, own, root))
                .isInstanceOf(ProofRejectedException.class);
    }

    private static boolean begins(int start, int size) {
        int power = 1;
        while (power < size) {
            power *= 2;
        }
        return start % power == 0;
    }

    /** SUBTREE_SUBPROOF of the draft, on the tree of the leaves from {@code from} to {@code to}. */
    private static void prove(
            List<Hash> leaves, int start, int end, int from, int to, boolean known, List<Hash> proof) {
        if (start == from && end == to) {
            if (!known) {
                proof.add(hash(leaves, from, to));
            }
            return;
        }
        int split = 1;
        while (split * 2 < to - from) {
            split *= 2;
        }
        int middle = from + split;
        if (end <= middle) {
            prove(leaves, start, end, from, middle, known, proof);
            proof.add(hash(leaves, middle, to));
        } else if (start >= middle) {
            prove(leaves, start, end, middle, to, known, proof);
            proof.add(hash(leaves, from, middle));
        } else {
            prove(leaves, middle, end, middle, to, false, proof);
            proof.add(hash(leaves, from, middle));
        }
    }

    private static List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Rfc6962.leaf(new byte[] {(byte) i}));
        }
        return leaves;
    }

    private static Hash hash(List<Hash> leaves, int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int split = 1;
        while (split * 2 < to - from) {
            split *= 2;
        }
        return Rfc6962.node(hash(leaves, from, from + split), hash(leaves, from + split, to));
    }
}
