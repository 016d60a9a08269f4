package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String EMPTY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertThat(Rfc6962.emptyRoot().base64()).isEqualTo(EMPTY);
        assertThat(Rfc6962.emptyRoot().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void leaves_and_nodes_are_told_apart() {
        assertThat(Rfc6962.leaf(new byte[0]).base64()).isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        byte[] joined = new byte[64];
        Rfc6962.emptyRoot().writeTo(joined, 0);
        Rfc6962.emptyRoot().writeTo(joined, 1);
        assertThat(Rfc6962.node(Rfc6962.emptyRoot(), Rfc6962.emptyRoot())).isNotEqualTo(Rfc6962.leaf(joined));
    }

    @Test
    void a_hash_does_not_change_with_the_arrays_around_it() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;
        assertThat(hash).isEqualTo(Hash.of(new byte[32])).hasSameHashCodeAs(Hash.of(new byte[32]));
    }

    @Test
    void text_forms_lead_back_to_the_hash() {
        Hash hash = Rfc6962.leaf("x".getBytes(StandardCharsets.UTF_8));
        assertThat(Hash.parseBase64(hash.base64())).isEqualTo(hash);
        assertThat(Hash.parseHex(hash.hex())).isEqualTo(hash);
        assertThat(hash).hasToString(hash.base64());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
                "e3b0c4"
            })
    void other_texts_are_no_hash(String text) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Hash.parseBase64(text));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Hash.parseHex(text));
    }
}
