package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theComponentsPageShowsEveryComponentWithoutInlineStyle(String language) {
        Answer page = TestServer.shared().browser(language).get("/design");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("class=\"seal-link\"")
                .contains("class=\"errors\"")
                .contains("class=\"diff\"")
                .doesNotContain("style=");
    }
}
