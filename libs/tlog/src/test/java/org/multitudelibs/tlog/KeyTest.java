package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void a_verifier_key_is_read_and_written() {
        VerifierKey key = VerifierKey.parse(VKEY);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.keyId()).isEqualTo(new KeyId(0x530d903a)).hasToString("530d903a");
        assertThat(key.vkey()).isEqualTo(VKEY);
        assertThat(key).hasToString(VKEY).isEqualTo(VerifierKey.parse(VKEY)).hasSameHashCodeAs(VerifierKey.parse(VKEY));
    }

    @Test
    void the_first_key_and_signature_of_rfc_8032_are_ours() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Ed25519SignerKey key = new Ed25519SignerKey("rfc8032", seed);
        String publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assertThat(key.verifierKey())
                .isEqualTo(new Ed25519VerifierKey("rfc8032", HexFormat.of().parseHex(publicKey)));
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void a_signer_key_is_read_and_written_and_does_not_show_its_secret() {
        Ed25519SignerKey key = Ed25519SignerKey.generate("example.org/log");
        assertThat(key.secret())
                .startsWith("PRIVATE+KEY+example.org/log+"
                        + key.verifierKey().keyId().hex() + "+");
        SignerKey read = SignerKey.parse(key.secret());
        assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(read.secret()).isEqualTo(key.secret());
        assertThat(key).hasToString(key.verifierKey().vkey());
        assertThat(Ed25519SignerKey.generate("example.org/log").secret()).isNotEqualTo(key.secret());
    }

    @Test
    void only_the_signed_text_verifies() {
        Ed25519SignerKey key = Ed25519SignerKey.generate("k");
        byte[] text = "text\n".getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(text);
        assertThat(key.verifierKey().verifies(text, signature)).isTrue();
        assertThat(key.verifierKey().verifies(new byte[0], signature)).isFalse();
        assertThat(key.verifierKey().verifies(text, new byte[64])).isFalse();
        assertThat(key.verifierKey().verifies(text, new byte[63])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903a+",
                "example.com/foo+530d903a+AQ==",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fox+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
                "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k+",
                "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n"
            })
    void other_texts_are_no_key(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> VerifierKey.parse(text));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignerKey.parse(text));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignerKey.parse("PRIVATE+KEY+" + text));
    }

    @Test
    void types_of_keys_that_are_not_known_are_named() {
        byte[] typed = new byte[33];
        typed[0] = 0x05;
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> VerifierKey.parse("w+00000000+" + Base64Text.encode(typed)))
                .withMessage("key type 0x05 is not supported");
    }

    @Property
    void any_text_is_a_key_or_refused_by_name(@ForAll String name, @ForAll byte[] bytes) {
        for (String text : new String[] {name, name + "+00000000+" + Base64Text.encode(bytes)}) {
            assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> VerifierKey.parse(text));
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> SignerKey.parse("PRIVATE+KEY+" + text));
        }
    }

    @Property
    void any_32_bytes_are_a_public_key_or_refused_by_name(@ForAll byte[] bytes) {
        byte[] raw = Arrays.copyOf(bytes, 32);
        try {
            assertThat(new Ed25519VerifierKey("k", raw).verifies(bytes, new byte[64]))
                    .isIn(true, false);
        } catch (MalformedException e) {
            assertThat(e).hasMessage("not an Ed25519 public key");
        }
    }
}
