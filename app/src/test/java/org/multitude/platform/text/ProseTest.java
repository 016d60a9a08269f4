package org.multitude.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void aTextIsNeverCutBetweenTheTwoHalvesOfASign() {
        assertThat(Prose.first("abc", 3)).isEqualTo("abc");
        assertThat(Prose.first("abcd", 3)).isEqualTo("abc");
        assertThat(Prose.first("ab🌳d", 3)).isEqualTo("ab");
        assertThat(Prose.first("ab🌳d", 4)).isEqualTo("ab🌳");
    }
}
