package org.multitude.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Texts TEXTS = new Texts();

    @Test
    void aNumberIsWrittenTheSameAloneAndInASentence() {
        Words french = new Words(TEXTS, Lang.FR);
        Words english = new Words(TEXTS, Lang.EN);

        assertThat(french.number(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        for (Words words : new Words[] {french, english}) {
            assertThat(words.t("opendata.table.size", 1_234_567L, 2L)).contains(words.number(1_234_567));
        }
    }
}
