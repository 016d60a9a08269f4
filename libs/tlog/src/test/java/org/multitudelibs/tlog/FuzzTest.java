package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Good files of every format, damaged at random: each either still is of its format, and is written back to the same
 * bytes, or is refused with the exception of this library that says so.
 */
class FuzzTest {

    private static final String ORIGIN = "example.org/log";
    private static final Ed25519SignerKey LOG = new Ed25519SignerKey(ORIGIN, new byte[32]);
    private static final MlDsa44SignerKey LOG_TOO = new MlDsa44SignerKey(ORIGIN, new byte[32]);
    private static final Ed25519CosignatureSignerKey WITNESS =
            new Ed25519CosignatureSignerKey("example.com/wé", new byte[32]);
    private static final List<byte[]> ENTRIES = NaiveTree.entries(300);
    private static final MemoryLog TREE = MemoryLog.of(ENTRIES);
    private static final Prover PROVER = new Prover(TREE, 300);
    private static final Checkpoint CHECKPOINT = TREE.checkpoint(ORIGIN);
    private static final SignedNote NOTE_FILE =
            CHECKPOINT.sign(List.of(LOG)).with(WITNESS.cosign(CHECKPOINT, Instant.ofEpochSecond(1_700_000_000)));

    @Test
    void undamaged_files_are_written_back_to_the_same_bytes() {
        for (Format format : Format.values()) {
            for (byte[] file : format.good) {
                assertThat(format.parser.apply(file)).as(format.name()).isEqualTo(file);
            }
        }
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_file_is_written_back_to_the_same_bytes_or_refused_by_name(@ForAll("damaged") Damaged damaged) {
        byte[] written;
        try {
            written = damaged.format().parser.apply(damaged.bytes());
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(written).isEqualTo(damaged.bytes());
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_policy_is_read_to_what_it_writes_or_refused_by_name(@ForAll("edits") List<Edit> edits) {
        byte[] good = utf8("log " + LOG.verifierKey() + " https://example.org/\nwitness w " + WITNESS.verifierKey()
                + "\n# é\n\ngroup g 1 w\n\tgroup h all g\nquorum h\n");
        try {
            Policy policy = Policy.parse(damage(good, edits));
            assertThat(Policy.parse(policy.bytes())).isEqualTo(policy);
            assertThat(policy.evaluate(NOTE_FILE).checkpoint()).isEqualTo(CHECKPOINT);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).startsWith("policy ");
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_request_is_answered_and_never_makes_a_witness_sign_what_the_log_did_not(
            @ForAll("edits") List<Edit> edits) {
        MemoryWitnessStore store = new MemoryWitnessStore();
        Witness witness = new Witness(
                List.of(WITNESS), List.of(LOG.verifierKey()), store, () -> Instant.ofEpochSecond(1_700_000_000));
        WitnessRequest first =
                WitnessRequest.of(0, new Checkpoint(ORIGIN, 7, PROVER.root(7)).sign(List.of(LOG)), PROVER);
        assertThat(witness.add(first.bytes())).isInstanceOf(WitnessAnswer.Cosigned.class);
        WitnessAnswer answer = witness.add(damage(request().bytes(), edits));
        assertThat(answer).isNotInstanceOf(WitnessAnswer.Failed.class);
        String cosigned = answer instanceof WitnessAnswer.Cosigned
                ? CHECKPOINT.text()
                : first.checkpoint().text();
        assertThat(store.latest(ORIGIN).orElseThrow().text()).isEqualTo(cosigned);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_log_with_a_damaged_file_proves_and_verifies_or_is_refused_by_name(
            @ForAll("edits") List<Edit> edits, @ForAll @IntRange(max = 4) int which) {
        String path = List.of(
                        "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44")
                .get(which);
        byte[] good = Objects.requireNonNull(TREE.files.get(path));
        byte[] damaged = damage(good, edits);
        TileReader tiles = tile -> tile.path().equals(path) ? Optional.of(damaged) : TREE.read(tile);
        BundleReader bundles = bundle -> bundle.path().equals(path) ? Optional.of(damaged) : TREE.read(bundle);
        boolean same = Arrays.equals(damaged, good);
        assertThat(accepts(() -> new LogVerifier(tiles, bundles).verify(CHECKPOINT)))
                .isEqualTo(same);
        accepts(() -> LogTree.restore(300, CHECKPOINT.root(), tiles, bundles));
        accepts(() -> new Prover(tiles).inclusion(260, 300).verify(Rfc6962.leaf(ENTRIES.get(260)), CHECKPOINT.root()));
        accepts(() -> new Prover(tiles).consistency(256, 300).verify(PROVER.root(256), CHECKPOINT.root()));
    }

    @Test
    void the_longest_files_are_refused_in_bounded_memory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String line :
                List.of("", "\n", "a\n", "— a AAAAAAE=\n", "quorum x\n", "#\n", "old 0\n", "A".repeat(44) + "\n")) {
            byte[] start = utf8(line.isEmpty() ? "x" : line);
            byte[] file = new byte[SignedNote.MAX_BYTES];
            for (int i = 0; i < file.length; i++) {
                file[i] = start[i % start.length];
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (Format format : Format.values()) {
                accepts(() -> assertThat(format.parser.apply(file)).isEqualTo(file));
            }
            accepts(() -> Policy.parse(file));
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated).as("bytes allocated for " + line).isLessThan(512L * file.length);
        }
    }

    /** What is parsed and written back, with good files of it. */
    private enum Format {
        NOTE(
                bytes -> SignedNote.parse(bytes).bytes(),
                NOTE_FILE.bytes(),
                CHECKPOINT.sign(List.of(LOG_TOO)).bytes()),
        CHECKPOINTS(
                text(text -> Checkpoint.parse(text).text()),
                utf8(CHECKPOINT.text()),
                utf8(CHECKPOINT.text() + "extension é\n")),
        RECEIPT(
                bytes -> Receipt.parse(bytes).bytes(),
                receipt().bytes(),
                receipt().withExtra(new byte[40]).bytes()),
        REQUEST(
                bytes -> WitnessRequest.parse(bytes).bytes(),
                request().bytes(),
                WitnessRequest.of(0, NOTE_FILE, PROVER).bytes()),
        BUNDLE(
                bytes -> EntryBundle.encode(new EntryBundle(1, 44).decode(bytes)),
                EntryBundle.encode(ENTRIES.subList(256, 300)),
                new byte[88]),
        PATH(
                text(text -> TilePath.parse(text).path()),
                utf8("tile/0/x001/234.p/7"),
                utf8("tile/entries/x123/x456/789")),
        SIGNATURE(
                text(text -> NoteSignature.parse(text).line()),
                utf8(NOTE_FILE.signatures().getLast().line())),
        PUBLIC_KEY(
                text(text -> VerifierKey.parse(text).vkey()),
                utf8(LOG.verifierKey().vkey()),
                utf8(LOG_TOO.verifierKey().vkey()),
                utf8(WITNESS.verifierKey().vkey())),
        SECRET_KEY(
                text(text -> SignerKey.parse(text).secret()),
                utf8(LOG.secret()),
                utf8(LOG_TOO.secret()),
                utf8(WITNESS.secret())),
        HASH(
                text(text -> Hash.parseBase64(text).base64()),
                utf8(CHECKPOINT.root().base64()));

        private final UnaryOperator<byte[]> parser;
        private final List<byte[]> good;

        Format(UnaryOperator<byte[]> parser, byte[]... good) {
            this.parser = parser;
            this.good = List.of(good);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Edit(int kind, int at, int length, byte[] bytes) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Damaged(Format format, byte[] bytes) {
        @Override
        public String toString() {
            return format + ": " + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<byte[]> telling = Arbitraries.of(
                        "\n",
                        "\n\n",
                        " ",
                        "+",
                        "0",
                        "-1",
                        "=",
                        "\u2014 ",
                        "\u00a0",
                        "\ud83d\ude00",
                        "18446744073709551616",
                        "9223372036854775807",
                        "none",
                        "old ",
                        "extra ",
                        "index ",
                        "\t",
                        "\r",
                        "\0",
                        "x",
                        "/",
                        ".p/0")
                .map(FuzzTest::utf8);
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 1 << 20),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.oneOf(telling, any))
                .as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Damaged> damaged() {
        Arbitrary<Damaged> good = Arbitraries.of(Format.class)
                .flatMap(format -> Arbitraries.of(format.good).map(file -> new Damaged(format, file)));
        return Combinators.combine(good, edits())
                .as((file, edits) -> new Damaged(file.format(), damage(file.bytes(), edits)));
    }

    private static byte[] damage(byte[] file, List<Edit> edits) {
        byte[] bytes = file;
        for (Edit edit : edits) {
            int at = bytes.length == 0 ? 0 : edit.at() % bytes.length;
            int end = Math.min(bytes.length, at + edit.length());
            byte[] cut = Arrays.copyOfRange(bytes, at, end);
            byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
            byte[] head = Arrays.copyOf(bytes, at);
            bytes = switch (edit.kind()) {
                case 0 -> join(head, rest);
                case 1 -> join(head, edit.bytes(), cut, rest);
                case 2 -> join(head, cut, cut, rest);
                case 3 -> join(head, edit.bytes(), rest);
                case 4 -> join(head, cut);
                default -> join(head, flipped(cut), rest);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[0] ^= (byte) (1 << bytes.length % 8);
        }
        return changed;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static boolean accepts(Runnable act) {
        try {
            act.run();
            return true;
        } catch (TlogException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
    }

    /** A parser of text, given what is no text as it stands, so that it has to refuse it itself. */
    private static UnaryOperator<byte[]> text(UnaryOperator<String> parser) {
        return bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            String written = parser.apply(text);
            return written.equals(text) ? bytes : utf8(written);
        };
    }

    private static Receipt receipt() {
        return Receipt.of(PROVER.inclusion(260, 300), NOTE_FILE);
    }

    private static WitnessRequest request() {
        return WitnessRequest.of(7, NOTE_FILE, PROVER);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
