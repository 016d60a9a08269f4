package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {

    @ParameterizedTest
    @EnumSource(Icon.class)
    void is_hidden_coloured_by_the_text_and_named_by_a_class(Icon icon) {
        assertThat(icon.svg(16))
                .startsWith("<svg class=\"icon icon-")
                .contains("width=\"16\" height=\"16\"")
                .contains("aria-hidden=\"true\"")
                .contains("currentColor")
                .doesNotContain("style=");
    }
}
