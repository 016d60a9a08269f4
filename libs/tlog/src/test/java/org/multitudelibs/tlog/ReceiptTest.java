package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ORIGIN = "example.org/log";
    private static final Ed25519SignerKey KEY = new Ed25519SignerKey(ORIGIN, new byte[32]);
    private static final List<VerifierKey> KEYS = List.of(KEY.verifierKey());
    private static final List<byte[]> ENTRIES = NaiveTree.entries(300);
    private static final MemoryLog LOG = MemoryLog.of(ENTRIES);
    private static final SignedNote CHECKPOINT = LOG.checkpoint(ORIGIN).sign(List.of(KEY));

    @Test
    void every_entry_has_a_receipt_that_reads_back_and_verifies() {
        for (int i = 0; i < 300; i++) {
            byte[] file = receipt(i).bytes();
            Receipt read = Receipt.parse(file);
            assertThat(read).isEqualTo(receipt(i));
            assertThat(read.bytes()).isEqualTo(file);
            assertThat(read.index()).isEqualTo(i);
            assertThat(read.verify(ENTRIES.get(i), ORIGIN, KEYS)).isEqualTo(LOG.checkpoint(ORIGIN));
        }
    }

    @Test
    void a_receipt_is_the_text_of_its_specification() {
        MemoryLog log = MemoryLog.of(NaiveTree.entries(2));
        SignedNote note = log.checkpoint(ORIGIN).sign(List.of(KEY));
        Receipt receipt = Receipt.of(new Prover(log).inclusion(1, 2), note).withExtra(new byte[] {1, 2, 3});
        assertThat(receipt.format())
                .isEqualTo("""
                        c2sp.org/tlog-proof@v1
                        extra AQID
                        index 1
                        %s

                        %s""".formatted(Rfc6962.leaf(NaiveTree.entries(1).getFirst()), note.format()));
        assertThat(Receipt.parse(receipt.bytes()).extra()).contains(new byte[] {1, 2, 3});
    }

    @Test
    void a_receipt_proves_one_entry_of_one_log() {
        Receipt receipt = receipt(7);
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> receipt.verify(ENTRIES.get(8), ORIGIN, KEYS));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> receipt.verify(ENTRIES.get(7), "example.org/other", KEYS));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> receipt.verify(ENTRIES.get(7), ORIGIN, List.of()));
    }

    @Test
    void extra_data_is_optional_and_not_proven() {
        assertThat(receipt(3).extra()).isEmpty();
        Receipt changed = receipt(3).withExtra(new byte[0]);
        assertThat(Receipt.parse(changed.bytes()).extra()).contains(new byte[0]);
        assertThat(changed.verify(ENTRIES.get(3), ORIGIN, KEYS).size()).isEqualTo(300);
        assertThat(changed).isNotEqualTo(receipt(3));
    }

    @Test
    void a_receipt_is_checked_against_a_policy() {
        Ed25519CosignatureSignerKey witness = Ed25519CosignatureSignerKey.generate("example.com/w");
        Policy policy =
                Policy.parse(("log " + KEY.verifierKey() + "\nwitness w " + witness.verifierKey() + "\nquorum w\n")
                        .getBytes(StandardCharsets.UTF_8));
        NoteSignature cosignature = witness.cosign(LOG.checkpoint(ORIGIN), Instant.ofEpochSecond(1_700_000_000));
        byte[] file = Receipt.of(new Prover(LOG).inclusion(7, 300), CHECKPOINT.with(cosignature))
                .withExtra(new byte[] {1})
                .bytes();
        PolicyResult result = Receipt.parse(file).verify(ENTRIES.get(7), policy);
        assertThat(result.checkpoint()).isEqualTo(LOG.checkpoint(ORIGIN));
        assertThat(result.witnessed())
                .containsExactly(new PolicyResult.Witnessed(
                        policy.witnesses().getFirst(), Instant.ofEpochSecond(1_700_000_000)));
        assertThatExceptionOfType(ProofRejectedException.class)
                .isThrownBy(() -> Receipt.parse(file).verify(ENTRIES.get(8), policy));
        assertThatExceptionOfType(NoteRejectedException.class)
                .isThrownBy(() -> receipt(7).verify(ENTRIES.get(7), policy))
                .withMessage("the policy is not satisfied: w has 0 of 1 cosignatures; missing: w");
    }

    @Test
    void proof_and_checkpoint_are_of_the_same_tree() {
        InclusionProof proof = new Prover(LOG).inclusion(7, 256);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Receipt.of(proof, CHECKPOINT))
                .withMessage("proof is for size 256, checkpoint for size 300");
    }

    @Test
    void texts_near_a_receipt_are_refused() {
        String text = receipt(7).format();
        List<String> broken = List.of(
                text.substring(1),
                text.replace("@v1", "@v2"),
                text.replace("index 7", "index 07"),
                text.replace("index 7", "index -7"),
                text.replace("index 7", "index 300"),
                text.replace("index 7", "index 9223372036854775808"),
                text.replace("index 7", "Index 7"),
                text.replace("index 7", "extra =\nindex 7"),
                text.replace("index 7", "extra AQID\nextra AQID\nindex 7"),
                text.replace("index 7\n", "index 7\nAAAA\n"),
                text.replace("index 7\n", "index 7\n" + "A".repeat(43) + "=\n".repeat(1) + hashes(64)),
                text.replace("\n", "\r\n"),
                text.substring(0, text.length() - 1),
                text + "\n",
                text.replace("\n300\n", "\n3\n"));
        broken.forEach(receipt -> assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Receipt.parse(receipt.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_receipt_is_bounded() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> receipt(7).withExtra(new byte[2 << 20]));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Receipt.parse(new byte[(2 << 20) + 1]));
    }

    @Property
    void a_receipt_with_any_byte_changed_proves_nothing(
            @ForAll @IntRange(max = 1 << 16) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] file = receipt(123).bytes();
        file[at % file.length] ^= (byte) change;
        assertThatExceptionOfType(TlogException.class)
                .isThrownBy(() -> Receipt.parse(file).verify(ENTRIES.get(123), ORIGIN, KEYS));
    }

    @Property
    void any_text_is_refused_by_name(@ForAll String text, @ForAll byte[] bytes) {
        String header = "c2sp.org/tlog-proof@v1\n";
        for (String tried : List.of(text, header + text, header + "extra " + text, header + "index 1\n" + text)) {
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> Receipt.parse(tried.getBytes(StandardCharsets.UTF_8)));
        }
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Receipt.parse(bytes));
    }

    private static Receipt receipt(int index) {
        return Receipt.of(new Prover(LOG).inclusion(index, 300), CHECKPOINT);
    }

    private static String hashes(int count) {
        return String.join("", Collections.nCopies(count, Rfc6962.emptyRoot() + "\n"));
    }
}
