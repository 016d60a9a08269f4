package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is refused, and the words it is refused with: they are part of what the library promises. */
class RefusalsTest {

    private static final Ed25519SignerKey KEY = new Ed25519SignerKey("example.org/log", new byte[32]);
    private static final List<byte[]> ENTRIES = NaiveTree.entries(300);
    private static final MemoryLog LOG = MemoryLog.of(ENTRIES);
    private static final Prover PROVER = new Prover(LOG);
    private static final Hash ROOT = LOG.tree().root();

    @Test
    void a_malformed_note() {
        note("text\n", "note has no blank line before its signatures");
        note("text\n\n", "note has 0 signatures, not 1 to 100");
        note("text\n\n— a AAAAAAE=", "last signature line has no newline");
        note("te\rxt\n\n— a AAAAAAE=\n", "note has a control character");
        note("text\n\n- a AAAAAAE=\n", "signature line is not a dash, a name and base64");
        note("text\n\n— a AAAAAAE\n", "signature is not padded standard base64");
        note("text\n\n— a AAAA\n", "signature is too short");
        note("text\n\n— a+b AAAAAAE=\n", "key name is empty, too long, or has a space, a plus sign or a control");
    }

    @Test
    void a_checkpoint_that_is_none() {
        String root = ROOT.base64();
        checkpoint("o\n7\n", "checkpoint has less than three lines");
        checkpoint("o\n07\n" + root + "\n", "tree size has a leading zero");
        checkpoint("o\n9223372036854775808\n" + root + "\n", "tree size is above 2^63 - 1");
        checkpoint("o\n7\nAAAA\n", "hash has 3 bytes, not 32");
        checkpoint("\n7\n" + root + "\n", "checkpoint has an empty line");
    }

    @Test
    void a_tile_of_a_wrong_size() {
        for (int length : new int[] {0, 1, 8191, 8193, 44 * 32}) {
            Prover prover = new Prover(
                    tile -> tile.index() == 0 && tile.level() == 0 ? Optional.of(new byte[length]) : LOG.read(tile));
            malformed(() -> prover.inclusion(1, 300), "tile/0/000 has " + length + " bytes, not 8192");
        }
        Prover prover = new Prover(tile -> tile.partial() ? Optional.of(new byte[33]) : LOG.read(tile));
        malformed(() -> prover.root(300), "tile/1/000.p/1 has 33 bytes, not 32");
    }

    @Test
    void a_tile_that_is_not_there() {
        Prover prover = new Prover(tile -> Optional.empty());
        assertThatExceptionOfType(MissingFileException.class)
                .isThrownBy(() -> prover.root(300))
                .withMessage("tile/1/000.p/1 is not stored");
    }

    @Test
    void a_width_of_0() {
        malformed(() -> new Tile(0, 0, 0), "tile width 0 is not between 1 and 256");
        malformed(() -> new EntryBundle(0, 0), "tile width 0 is not between 1 and 256");
        malformed(() -> TilePath.parse("tile/0/000.p/0"), "tile width 0 is not between 1 and 256");
        malformed(() -> Tile.at(0, 0, 0), "a tree of size 0 has no tile 0/0");
        malformed(() -> EntryBundle.encode(List.of()), "tile width 0 is not between 1 and 256");
    }

    @Test
    void an_index_past_the_end() {
        malformed(() -> PROVER.inclusion(300, 300), "index 300 is not in a tree of size 300");
        malformed(() -> new InclusionProof(300, 300, List.of()), "index 300 is not below the tree size 300");
        malformed(() -> Tile.at(0, 2, 300), "a tree of size 300 has no tile 0/2");
        malformed(() -> new Tile(0, 1L << 55, 1), "tile index is negative or above 2^55 - 1");
        malformed(
                () -> Receipt.parse(utf8(receipt().format().replace("index 7\n", "index 300\n"))),
                "index 300 is not below the tree size 300");
    }

    @Test
    void a_huge_proof() {
        List<Hash> hashes = Collections.nCopies(65, ROOT);
        malformed(() -> new InclusionProof(0, 300, hashes), "proof has more than 64 hashes");
        malformed(() -> new ConsistencyProof(1, 300, hashes), "proof has more than 64 hashes");
        String lines = "index 7\n" + (ROOT + "\n").repeat(10_000);
        malformed(
                () -> Receipt.parse(utf8(receipt().format().replace("index 7\n", lines))),
                "proof has more than 64 hashes");
        malformed(
                () -> new WitnessRequest(1, hashes.subList(0, 64), receipt().checkpoint()),
                "proof has more than 63 hashes");
        rejected(
                () -> new InclusionProof(7, 300, hashes.subList(0, 64)).verify(Rfc6962.leaf(ENTRIES.get(7)), ROOT),
                "proof has 64 hashes, not 9");
    }

    @Test
    void the_root_of_another_log() {
        MemoryLog other = MemoryLog.of(NaiveTree.entries(299));
        other.append(List.of(new byte[0]));
        Hash root = other.tree().root();
        InclusionProof proof = PROVER.inclusion(7, 300);
        rejected(
                () -> proof.verify(Rfc6962.leaf(ENTRIES.get(7)), root),
                "the proof leads to root " + ROOT + ", not " + root);
        rejected(
                () -> PROVER.consistency(256, 300).verify(PROVER.root(256), root),
                "the proof leads to another new root: " + ROOT + ", not " + root);
        rejected(
                () -> new ConsistencyProof(300, 300, List.of()).verify(ROOT, root),
                "roots of the same size differ: " + ROOT + ", not " + root);
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> new LogVerifier(LOG, LOG).verify(new Checkpoint("o", 300, root)))
                .withMessage("the entries hash to root " + ROOT + ", but the checkpoint says " + root);
        assertThatExceptionOfType(LogMismatchException.class)
                .isThrownBy(() -> LogTree.restore(300, root, LOG, LOG))
                .withMessage("the stored tiles have root " + ROOT + " at size 300, not " + root);
    }

    @Test
    void a_damaged_entry_bundle() {
        byte[] file = EntryBundle.encode(ENTRIES.subList(256, 300));
        EntryBundle bundle = new EntryBundle(1, 44);
        malformed(
                () -> bundle.decode(Arrays.copyOf(file, file.length - 1)),
                "tile/entries/001.p/44 ends within entry 43 of 44");
        malformed(
                () -> bundle.decode(Arrays.copyOf(file, file.length + 3)),
                "tile/entries/001.p/44 has 3 bytes after its last entry");
        malformed(() -> EntryBundle.encode(List.of(new byte[65_536])), "entry has 65536 bytes, above 65535");
    }

    private static Receipt receipt() {
        return Receipt.of(
                PROVER.inclusion(7, 300), LOG.checkpoint("example.org/log").sign(List.of(KEY)));
    }

    private static void note(String note, String reason) {
        malformed(() -> SignedNote.parse(utf8(note)), reason);
    }

    private static void checkpoint(String text, String reason) {
        malformed(() -> Checkpoint.parse(text), reason);
    }

    private static void malformed(Runnable act, String reason) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(act::run).withMessage(reason);
    }

    private static void rejected(Runnable act, String reason) {
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(act::run)
                .withMessage(reason);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
