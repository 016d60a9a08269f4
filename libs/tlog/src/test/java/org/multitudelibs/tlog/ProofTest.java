package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int LARGE = 70_000;
    private static final List<byte[]> ENTRIES = NaiveTree.entries(LARGE);
    private static final MemoryLog LOG = grown();
    private static final Prover PROVER = new Prover(LOG);

    private static MemoryLog grown() {
        MemoryLog log = new MemoryLog();
        ENTRIES.subList(0, 320).forEach(entry -> log.append(List.of(entry)));
        log.append(ENTRIES.subList(320, LARGE));
        return log;
    }

    @Test
    void every_inclusion_proof_up_to_300_verifies_and_is_that_of_the_definition() {
        for (int size = 1; size <= 300; size++) {
            Hash root = PROVER.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = PROVER.inclusion(index, size);
                proof.verify(Rfc6962.leaf(ENTRIES.get(index)), root);
                if (size % 37 == 0) {
                    assertThat(proof.hashes()).isEqualTo(NaiveTree.path(index, ENTRIES.subList(0, size)));
                }
            }
        }
    }

    @Test
    void every_consistency_proof_up_to_300_verifies_and_is_that_of_the_definition() {
        for (int size = 1; size <= 300; size++) {
            Hash root = PROVER.root(size);
            for (int old = 1; old <= size; old++) {
                ConsistencyProof proof = PROVER.consistency(old, size);
                proof.verify(PROVER.root(old), root);
                if (size % 37 == 0) {
                    assertThat(proof.hashes()).isEqualTo(NaiveTree.proof(old, ENTRIES.subList(0, size)));
                }
            }
        }
    }

    @Property(tries = 300)
    void large_trees_prove_their_entries(@ForAll @IntRange(max = LARGE - 1) int index) {
        InclusionProof proof = PROVER.inclusion(index, LARGE);
        proof.verify(Rfc6962.leaf(ENTRIES.get(index)), LOG.tree().root());
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> proof.verify(
                        Rfc6962.leaf(ENTRIES.get((index + 1) % LARGE)),
                        LOG.tree().root()));
    }

    @Property(tries = 100)
    void large_trees_prove_their_past(@ForAll @IntRange(min = 1, max = LARGE) int old) {
        Hash oldRoot = NaiveTree.root(ENTRIES.subList(0, old));
        PROVER.consistency(old, LARGE).verify(oldRoot, LOG.tree().root());
    }

    @Test
    void the_tiles_of_one_tree_prove_things_of_all_smaller_ones() {
        List<byte[]> entries = ENTRIES.subList(0, 700);
        MemoryLog log = MemoryLog.of(entries);
        Prover prover = new Prover(log, 700);
        for (int size = 1; size < 700; size += 13) {
            Hash root = NaiveTree.root(entries.subList(0, size));
            assertThat(prover.root(size)).isEqualTo(root);
            prover.inclusion(size / 2, size).verify(Rfc6962.leaf(entries.get(size / 2)), root);
            prover.consistency(size, 700).verify(root, log.tree().root());
        }
        assertThatExceptionOfType(MissingFileException.class).isThrownBy(() -> new Prover(log).root(699));
    }

    @Property(tries = 300)
    void a_proof_with_any_hash_changed_moved_added_or_left_out_is_rejected(
            @ForAll @IntRange(min = 2, max = 320) int size,
            @ForAll @IntRange(max = 319) int at,
            @ForAll @IntRange(max = 63) int where) {
        int index = at % size;
        Hash leaf = Rfc6962.leaf(ENTRIES.get(index));
        List<Hash> hashes = PROVER.inclusion(index, size).hashes();
        for (List<Hash> broken : broken(hashes, where % hashes.size(), leaf)) {
            assertThatExceptionOfType(ProofRejectedException.class)
                    .isThrownBy(() -> new InclusionProof(index, size, broken).verify(leaf, PROVER.root(size)));
        }
    }

    @Property(tries = 300)
    void a_broken_consistency_proof_is_rejected(
            @ForAll @IntRange(min = 2, max = 320) int size,
            @ForAll @IntRange(max = 319) int at,
            @ForAll @IntRange(max = 63) int where) {
        int old = 1 + at % (size - 1);
        List<Hash> hashes = PROVER.consistency(old, size).hashes();
        for (List<Hash> broken : broken(hashes, where % hashes.size(), Rfc6962.emptyRoot())) {
            assertThatExceptionOfType(ProofRejectedException.class)
                    .isThrownBy(
                            () -> new ConsistencyProof(old, size, broken).verify(PROVER.root(old), PROVER.root(size)));
        }
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(old, size, hashes).verify(PROVER.root(size), PROVER.root(size)));
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(old, size, hashes).verify(PROVER.root(old), PROVER.root(old)));
    }

    @Property(tries = 3000)
    void no_numbers_break_the_verifiers(
            @ForAll long a,
            @ForAll long b,
            @ForAll @IntRange(max = 64) int count,
            @ForAll @LongRange(max = 3) long near) {
        List<Hash> hashes = Collections.nCopies(count, Rfc6962.emptyRoot());
        for (long size : new long[] {b, a + near, -1 - near, Long.MAX_VALUE - near, Long.MIN_VALUE + near}) {
            refused(() -> new InclusionProof(a, size, hashes).verify(Rfc6962.leaf(new byte[0]), Rfc6962.emptyRoot()));
            if (a != size) {
                refused(() ->
                        new ConsistencyProof(a, size, hashes).verify(Rfc6962.leaf(new byte[0]), Rfc6962.emptyRoot()));
            }
        }
    }

    @Test
    void sizes_above_2_to_the_63_are_verified_as_unsigned() {
        Hash leaf = Rfc6962.leaf(new byte[0]);
        List<Hash> siblings = Collections.nCopies(64, Rfc6962.emptyRoot());
        Hash left = leaf;
        for (Hash sibling : siblings) {
            left = Rfc6962.node(left, sibling);
        }
        Hash root = left;
        assertThatCode(() -> new InclusionProof(0, -1, siblings).verify(leaf, root))
                .doesNotThrowAnyException();
        Hash inner = leaf;
        for (Hash sibling : siblings.subList(0, 63)) {
            inner = Rfc6962.node(inner, sibling);
        }
        Hash half = inner;
        ConsistencyProof proof = new ConsistencyProof(Long.MIN_VALUE, -1, siblings.subList(0, 1));
        assertThatCode(() -> proof.verify(half, root)).doesNotThrowAnyException();
    }

    @Test
    void numbers_that_are_not_those_of_a_tree_are_refused() {
        malformed(() -> new InclusionProof(0, 0, List.of()));
        malformed(() -> new InclusionProof(5, 5, List.of()));
        malformed(() -> new InclusionProof(0, 5, Collections.nCopies(65, Rfc6962.emptyRoot())));
        malformed(() -> new ConsistencyProof(0, 5, List.of()));
        malformed(() -> new ConsistencyProof(6, 5, List.of()));
        malformed(() -> PROVER.inclusion(5, 5));
        malformed(() -> PROVER.inclusion(-1, 5));
        malformed(() -> PROVER.inclusion(0, -1));
        malformed(() -> PROVER.consistency(0, 5));
        malformed(() -> PROVER.consistency(6, 5));
        malformed(() -> PROVER.consistency(1, -1));
    }

    @Test
    void hashes_beyond_the_size_of_the_tree_prove_nothing() {
        Hash leaf = Rfc6962.leaf(new byte[0]);
        Hash beyond = Rfc6962.emptyRoot();
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new InclusionProof(0, 1, List.of(beyond)).verify(leaf, Rfc6962.node(beyond, leaf)))
                .withMessage("proof has 1 hashes, not 0");
        Hash two = Rfc6962.node(leaf, beyond);
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(1, 2, List.of(beyond, leaf))
                        .verify(Rfc6962.node(leaf, leaf), Rfc6962.node(leaf, two)));
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(3, 4, List.of()).verify(leaf, two))
                .withMessage("proof has 0 hashes, not 3");
    }

    @Test
    void equal_sizes_need_equal_roots_and_no_hashes() {
        Hash root = PROVER.root(5);
        new ConsistencyProof(5, 5, List.of()).verify(root, root);
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(5, 5, List.of()).verify(root, PROVER.root(6)));
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> new ConsistencyProof(5, 5, List.of(root)).verify(root, root));
    }

    private static List<List<Hash>> broken(List<Hash> hashes, int where, Hash other) {
        List<Hash> changed = new ArrayList<>(hashes);
        byte[] bytes = hashes.get(where).bytes();
        bytes[where % Hash.BYTES] ^= 4;
        changed.set(where, Hash.of(bytes));
        List<Hash> shorter = new ArrayList<>(hashes);
        shorter.remove(where);
        List<Hash> longer = new ArrayList<>(hashes);
        longer.add(where, other);
        List<Hash> trailing = new ArrayList<>(hashes);
        trailing.add(other);
        List<List<Hash>> all = new ArrayList<>(List.of(changed, shorter, longer, trailing));
        if (!hashes.reversed().equals(hashes)) {
            all.add(hashes.reversed());
        }
        return all;
    }

    private static void malformed(Runnable act) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(act::run);
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(TlogException.class).isThrownBy(act::run);
    }
}
