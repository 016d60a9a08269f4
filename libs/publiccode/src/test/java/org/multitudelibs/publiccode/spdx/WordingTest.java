package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts as the words that are compared. */
class WordingTest {

    @Test
    void whiteSpaceCapitalsPunctuationAndEqualWordsChangeNothing() {
        String words = "[1, the, license, see, http, a, b]";
        assertThat(Wording.of("1. The \"Licence\" (see http://a.b)").words()).hasToString(words);
        assertThat(Wording.of("1)\tthe LICENSE:\r\n see https://a.b").words()).hasToString(words);
    }

    @Test
    void equalWordsMayBeTwoForOne() {
        assertThat(Wording.of("Copyright (c) owner, sub-licence, non-commercial")
                        .words())
                .hasToString("[copyright, holder, sublicense, noncommercial]");
    }

    @Test
    void linesThatTellWhoseCopyrightItIsAreMarked() {
        Wording wording =
                Wording.of("Mine\n * Copyright (c) 2026 A\nAll rights reserved.\nretain the above copyright notice");
        assertThat(wording.words())
                .hasToString(
                        "[mine, copyright, 2026, a, all, rights, reserved, retain, the, above, copyright, notice]");
        assertThat(wording.notices())
                .containsExactly(false, true, true, true, true, true, true, false, false, false, false, false);
        assertThat(wording.lines()).containsExactly(1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4);
    }
}
