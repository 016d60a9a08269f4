package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON is as another program writes it. */
class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Property(tries = 500)
    void whateverIsWrittenIsCanonicalForAnotherProgramToo(
            @ForAll("objects") Map<String, String> fields, @ForAll("texts") String text) throws IOException {
        byte[] ours = new CanonicalJson()
                .raw("{\"a\":")
                .object(new TreeMap<>(fields))
                .raw(",\"b\":")
                .array(List.of(text, "z"))
                .raw(",\"v\":1}")
                .bytes();
        Map<String, Object> same = Map.of("v", 1, "b", List.of(text, "z"), "a", fields);
        assertThat(new String(ours, StandardCharsets.UTF_8))
                .isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(same)).getEncodedString());
    }

    @Example
    void controlsAreEscapedAndNothingElse() {
        assertThat(new CanonicalJson()
                        .text("\u0000\b\t\n\u000b\f\r\u001f\"\\/é\u007f😀")
                        .bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/é\u007f😀\"");
        assertThat(new CanonicalJson().text(null).bytes()).asString().isEqualTo("null");
    }

    @Example
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> new CanonicalJson().text("a\ud83d")).hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> new CanonicalJson().text("\ude00b")).hasMessageContaining("half a surrogate pair");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('"', '\\', '/', '\n', '\r', '\t', '\b', '\f', '\u2028', 'é', '\ufffd')
                .withCharRange('\u0000', '\u007f')
                .withCharRange('\u0080', '\ud7ff')
                .ofMaxLength(40)
                .map(text -> text.length() % 3 == 0 ? text + "😀" : text);
    }

    @Provide
    Arbitrary<Map<String, String>> objects() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(8);
    }
}
