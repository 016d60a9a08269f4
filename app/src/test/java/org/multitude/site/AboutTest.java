package org.multitude.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.Answer;
import org.multitude.TestServer;

class AboutTest {
    @ParameterizedTest
    @CsvSource({
        "/legal, fr",
        "/legal, en",
        "/privacy, fr",
        "/privacy, en",
        "/accessibility, fr",
        "/accessibility, en",
        "/source, fr",
        "/source, en"
    })
    void whatThePlatformSaysOfItselfStandsAtTheFootOfEveryPage(String path, String language) {
        Answer page = TestServer.shared().browser(language).get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.page().select("h1")).hasSize(1);
        assertThat(page.page().select("footer a[href='" + path + "']")).hasSize(1);
    }
}
