package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CosignatureTest {

    private static final Instant TIME = Instant.parse("2023-11-14T22:13:20.5Z");
    private static final byte[] SEED =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Ed25519CosignatureSignerKey WITNESS =
            new Ed25519CosignatureSignerKey("example.org/witness", SEED);
    private static final MlDsa44SignerKey LOG = new MlDsa44SignerKey("example.org/log", SEED);
    private static final List<CosignatureSignerKey> BOTH = List.of(WITNESS, LOG);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("example.org/log", 123, Hash.parseBase64("f+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0="));

    @Test
    void signatures_that_go_made_with_the_same_keys_verify_and_say_when() throws Exception {
        SignedNote note = SignedNote.parse(Files.readAllBytes(Path.of("src/test/resources/cosigned-by-go.txt")));
        assertThat(note.verify(List.of(LOG.verifierKey(), WITNESS.verifierKey())))
                .containsExactly(LOG.verifierKey(), WITNESS.verifierKey());
        assertThat(note.text()).isEqualTo(CHECKPOINT.text());
        assertThat(note.signatures())
                .extracting(signature -> CosignatureVerifierKey.time(signature.signature()))
                .containsOnly(Instant.parse("2023-11-14T22:13:20Z"));
        assertThat(note.signatures().get(1)).isEqualTo(WITNESS.cosign(CHECKPOINT, TIME));
    }

    @Test
    void the_ml_dsa_key_of_the_first_seed_is_that_of_rfc_9881() {
        assertThat(LOG.verifierKey().publicKey())
                .hasSize(1312)
                .startsWith(
                        HexFormat.of().parseHex("d7b2b47254aae0db45e7930d4a98d2c97d8f1397d1789dafa17024b316e9bec9"));
    }

    @Test
    void an_ml_dsa_signature_is_over_the_name_the_time_and_the_tree() {
        byte[] message = CosignedMessage.mlDsa44("w", 7, utf8(CHECKPOINT.text()));
        assertThat(message)
                .startsWith(utf8("subtree/v1\n\0\1w\0\0\0\0\0\0\0\7\17example.org/log"))
                .endsWith(CHECKPOINT.root().bytes())
                .hasSize(12 + 2 + 8 + 16 + 16 + 32);
        assertThat(ByteBuffer.wrap(message).getLong(12 + 2 + 8 + 16)).isZero();
        assertThat(ByteBuffer.wrap(message).getLong(12 + 2 + 8 + 16 + 8)).isEqualTo(123);
        assertThat(LOG.cosign(CHECKPOINT, TIME).signature()).hasSize(8 + 2420);
        assertThat(WITNESS.cosign(CHECKPOINT, TIME).signature()).hasSize(8 + 64);
    }

    @Test
    void keys_of_both_types_are_read_and_written_and_do_not_show_their_secret() {
        for (CosignatureSignerKey key : BOTH) {
            SignerKey read = SignerKey.parse(key.secret());
            assertThat(read.verifierKey()).isEqualTo(key.verifierKey()).hasSameHashCodeAs(key.verifierKey());
            assertThat(read.secret()).isEqualTo(key.secret());
            assertThat(key).hasToString(key.verifierKey().vkey());
            VerifierKey known = VerifierKey.parse(key.verifierKey().vkey());
            assertThat(known).isEqualTo(key.verifierKey()).hasToString(known.vkey());
        }
        assertThat(MlDsa44SignerKey.generate("k").secret())
                .isNotEqualTo(MlDsa44SignerKey.generate("k").secret());
        assertThat(Ed25519CosignatureSignerKey.generate("k").secret())
                .isNotEqualTo(Ed25519CosignatureSignerKey.generate("k").secret());
        String witness = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(VerifierKey.parse(witness))
                .isInstanceOf(Ed25519CosignatureVerifierKey.class)
                .hasToString(witness);
    }

    @Test
    void one_key_has_another_id_for_each_type() {
        Ed25519SignerKey note = new Ed25519SignerKey("example.org/witness", SEED);
        assertThat(note.verifierKey().publicKey())
                .isEqualTo(WITNESS.verifierKey().publicKey());
        assertThat(note.verifierKey().keyId())
                .isNotEqualTo(WITNESS.verifierKey().keyId());
        assertThat((Object) note.verifierKey()).isNotEqualTo(WITNESS.verifierKey());
    }

    @Test
    void a_checkpoint_is_signed_with_two_types_of_keys_and_needs_only_one_to_be_known() {
        Ed25519SignerKey note = Ed25519SignerKey.generate("example.org/log");
        byte[] signed = CHECKPOINT.sign(List.of(note, LOG)).bytes();
        for (SignerKey known : List.of(note, LOG)) {
            assertThat(Checkpoint.open(signed, "example.org/log", List.of(known.verifierKey())))
                    .isEqualTo(CHECKPOINT);
        }
        assertThat(SignedNote.parse(signed).verify(List.of(LOG.verifierKey(), note.verifierKey())))
                .containsExactly(note.verifierKey(), LOG.verifierKey());
    }

    @Test
    void a_false_cosignature_of_a_known_key_rejects_the_whole_note() {
        Ed25519SignerKey note = Ed25519SignerKey.generate("example.org/log");
        for (CosignatureSignerKey key : BOTH) {
            byte[] signature = key.cosign(CHECKPOINT, TIME).signature();
            signature[20] ^= 1;
            SignedNote signed = CHECKPOINT
                    .sign(List.of(note))
                    .with(new NoteSignature(
                            key.verifierKey().name(), key.verifierKey().keyId(), signature));
            assertThat(signed.verify(List.of(note.verifierKey()))).hasSize(1);
            assertThatExceptionOfType(NoteRejectedException.class)
                    .isThrownBy(() -> signed.verify(List.of(note.verifierKey(), key.verifierKey())))
                    .withMessage("the signature of " + key.verifierKey().name() + " is false");
        }
    }

    @Test
    void another_name_time_tree_or_log_is_not_what_was_signed() {
        for (CosignatureSignerKey key : BOTH) {
            byte[] signature = key.cosign(CHECKPOINT, TIME).signature();
            byte[] later = signature.clone();
            later[7]++;
            assertThat(verifies(key, CHECKPOINT, signature)).isTrue();
            assertThat(verifies(key, CHECKPOINT, later)).isFalse();
            assertThat(verifies(key, new Checkpoint("example.org/log", 124, CHECKPOINT.root()), signature))
                    .isFalse();
            assertThat(verifies(key, new Checkpoint("example.org/log", 123, Rfc6962.emptyRoot()), signature))
                    .isFalse();
            assertThat(verifies(key, new Checkpoint("example.org/lag", 123, CHECKPOINT.root()), signature))
                    .isFalse();
        }
        byte[] signature = LOG.cosign(CHECKPOINT, TIME).signature();
        assertThat(new MlDsa44VerifierKey("other", LOG.verifierKey().publicKey())
                        .verifies(utf8(CHECKPOINT.text()), signature))
                .isFalse();
    }

    @Test
    void only_the_ed25519_cosignature_covers_extension_lines() {
        Checkpoint extended = new Checkpoint("example.org/log", 123, CHECKPOINT.root(), List.of("more"));
        assertThat(verifies(WITNESS, extended, WITNESS.cosign(CHECKPOINT, TIME).signature()))
                .isFalse();
        assertThat(verifies(WITNESS, extended, WITNESS.cosign(extended, TIME).signature()))
                .isTrue();
        assertThat(verifies(LOG, extended, LOG.cosign(CHECKPOINT, TIME).signature()))
                .isTrue();
    }

    @Test
    void a_time_of_0_is_never_signed_nor_believed() {
        byte[] text = utf8(CHECKPOINT.text());
        for (CosignatureSignerKey key : BOTH) {
            for (Instant time : List.of(Instant.EPOCH, Instant.ofEpochMilli(999), Instant.ofEpochSecond(-1))) {
                assertThatExceptionOfType(MalformedException.class)
                        .isThrownBy(() -> key.sign(text, time))
                        .withMessageContaining("a cosignature has a time after 1 January 1970");
            }
        }
        byte[] signature = SignatureAlgorithm.ED25519.sign(
                SignatureAlgorithm.ED25519.keyPair(SEED).getPrivate(), CosignedMessage.ed25519(0, text));
        byte[] zero = ByteBuffer.allocate(72).putLong(0).put(signature).array();
        assertThat(WITNESS.verifierKey().verifies(text, zero)).isFalse();
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> CosignatureVerifierKey.time(zero))
                .withMessage("the time of a cosignature is 0 or above 2^63 - 1 seconds");
        zero[0] = -1;
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> CosignatureVerifierKey.time(zero));
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> CosignatureVerifierKey.time(new byte[8]))
                .withMessage("cosignature is too short");
        zero[0] = 0x7f;
        assertThat(CosignatureVerifierKey.time(zero).getEpochSecond()).isEqualTo(Instant.MAX.getEpochSecond());
    }

    @Test
    void only_checkpoints_are_cosigned() {
        for (CosignatureSignerKey key : BOTH) {
            byte[] signature = key.cosign(CHECKPOINT, TIME).signature();
            assertThat(key.verifierKey().verifies(utf8("hello\n"), signature)).isFalse();
            assertThat(key.verifierKey().verifies(new byte[] {-1}, signature)).isFalse();
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> SignedNote.sign("hello\n", List.of(key)));
        }
    }

    @Test
    void names_longer_than_the_format_can_say_are_refused() {
        byte[] raw = LOG.verifierKey().publicKey();
        assertThat(new MlDsa44VerifierKey("é".repeat(127), raw).name()).hasSize(127);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new MlDsa44VerifierKey("é".repeat(128), raw))
                .withMessage("a name or an origin signed with ML-DSA-44 is at most 255 bytes");
        Checkpoint longOrigin = new Checkpoint("o".repeat(256), 1, CHECKPOINT.root());
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> LOG.cosign(longOrigin, TIME));
        assertThat(verifies(LOG, longOrigin, LOG.cosign(CHECKPOINT, TIME).signature()))
                .isFalse();
    }

    @Test
    void keys_and_seeds_of_a_wrong_length_are_refused() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new MlDsa44VerifierKey("k", new byte[1311]))
                .withMessage("ML-DSA-44 key has 1311 bytes, not 1312");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new MlDsa44SignerKey("k", new byte[31]))
                .withMessage("ML-DSA-44 seed has 31 bytes, not 32");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> new Ed25519CosignatureVerifierKey("k", new byte[33]))
                .withMessage("Ed25519 key has 33 bytes, not 32");
    }

    @Property(tries = 300)
    void any_changed_byte_makes_a_cosignature_false(
            @ForAll @IntRange(max = 2427) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        for (CosignatureSignerKey key : BOTH) {
            byte[] signature = key.cosign(CHECKPOINT, TIME).signature();
            signature[at % signature.length] ^= (byte) change;
            assertThat(verifies(key, CHECKPOINT, signature)).isFalse();
        }
    }

    @Property(tries = 300)
    void any_bytes_are_a_false_cosignature_and_break_nothing(
            @ForAll byte[] bytes, @ForAll @IntRange(max = 2500) int length) {
        byte[] repeated = new byte[length];
        for (int i = 0; i < length && bytes.length > 0; i++) {
            repeated[i] = bytes[i % bytes.length];
        }
        for (byte[] tried : List.of(bytes, repeated, Arrays.copyOf(repeated, 2428), Arrays.copyOf(repeated, 72))) {
            assertThat(verifies(LOG, CHECKPOINT, tried)).isFalse();
            assertThat(verifies(WITNESS, CHECKPOINT, tried)).isFalse();
        }
        MlDsa44VerifierKey odd = new MlDsa44VerifierKey("odd", Arrays.copyOf(repeated, 1312));
        assertThat(odd.verifies(
                        utf8(CHECKPOINT.text()), LOG.cosign(CHECKPOINT, TIME).signature()))
                .isFalse();
    }

    private static boolean verifies(CosignatureSignerKey key, Checkpoint checkpoint, byte[] signature) {
        return key.verifierKey().verifies(utf8(checkpoint.text()), signature);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
