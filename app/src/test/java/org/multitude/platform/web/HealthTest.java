package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.platform.text.Texts;

class HealthTest {
    private final TestServer server = TestServer.shared();

    @Test
    void aServerThatWorksSaysSoInWords() {
        Answer health = server.browser("en").get("/health", "application/json");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.header("Cache-Control")).isEqualTo("no-store");
        assertThat(health.json().path("status").asString()).isEqualTo("ready");
        assertThat(health.json().path("database").asString()).isEqualTo("answers");
        assertThat(health.json().path("record").asString()).isEqualTo("runs");
        assertThat(health.json().path("followers").asString()).isEqualTo("runs");
        assertThat(health.json().path("checks"))
                .anySatisfy(check -> assertThat(check.toString()).contains("database", "well", "It answers."));
    }

    @Test
    void peopleReadTheSameInSentences() {
        Answer health = server.browser().get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.header("Content-Type")).startsWith("text/html");
        assertThat(health.words())
                .contains("Tout marche", "Base de données", "Elle répond.", "Les actes sont inscrits et signés.");
    }

    @Test
    void everyPartHasASentenceForEachStateItMayBeIn() {
        Texts texts = server.bean(Texts.class);

        assertThat(server.beans(Vital.class)).isNotEmpty().allSatisfy(vital -> {
            assertThat(texts.keys()).contains("health." + vital.name(), "health." + vital.name() + ".well");
            assertThat(texts.keys())
                    .containsAnyOf("health." + vital.name() + ".broken", "health." + vital.name() + ".watch");
        });
    }

    @Test
    void stylesAreAskedForByTheirContentAndKeptForAYear() {
        String styles = server.browser().get("/").find("link[rel=stylesheet]").attr("href");

        assertThat(styles).matches("/assets/multitude\\.css\\?v=[0-9a-f]{12}");
        assertThat(server.browser().get(styles).header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        assertThat(server.browser().get("/assets/multitude.css?v=old").header("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(server.browser().get("/assets/multitude.css").header("Cache-Control"))
                .isEqualTo("max-age=86400, public");
        assertThat(server.browser().get("/assets/nothing.css?v=old").status()).isEqualTo(404);
    }

    @Test
    void programsFindTheirRulesAndTheIcon() {
        assertThat(server.browser().get("/robots.txt").text())
                .contains("User-agent: *")
                .contains("Disallow: /account");
        Answer icon = server.browser().get("/favicon.ico").go();
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
    }
}
