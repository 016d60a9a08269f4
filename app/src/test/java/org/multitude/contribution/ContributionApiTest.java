package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import tools.jackson.databind.JsonNode;

class ContributionApiTest {
    private final TestServer server = TestServer.shared();
    private final Scene scene = Scene.of(server, CommonsKind.DATASET);

    @Test
    void aProgramReadsTheSameFactsAsThePage() {
        String path = scene.submit("problem", "Ligne 312");
        scene.acknowledge(path);
        scene.answer(path, "accepted", "Oui, *vraiment*.");
        scene.author
                .browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Merci.")
                .submit();
        String list = "/api/v1/datasets/" + scene.commons.slug() + "/contributions";

        JsonNode listed = server.browser()
                .get(list, "application/json")
                .json()
                .path("items")
                .get(0);
        String one = "/api/v1/contributions/" + listed.path("id").asString();
        Answer answer = server.browser().get(one, "application/json");
        JsonNode read = answer.json();

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(read).isEqualTo(listed);
        assertThat(read.path("state").asString()).isEqualTo("answered");
        assertThat(read.path("answer").path("decision").asString()).isEqualTo("accepted");
        assertThat(read.path("answer").path("reasons").asString()).isEqualTo("Oui, *vraiment*.");
        assertThat(read.path("promisedDays").asInt()).isEqualTo(30);
        assertThat(read.path("author").toString()).isEqualTo("{\"kind\":\"researcher\"}");
        assertThat(read.has("outcome")).isFalse();
        assertThat(read.path("url").asString()).isEqualTo(server.address() + path);
        JsonNode comments =
                server.browser().get(one + "/comments", "application/json").json();
        assertThat(comments.path("items").get(0).path("text").asString()).isEqualTo("Merci.");
        assertThat(answer.text()).doesNotContain(scene.author.id().toString());
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String path = scene.submit("problem", "Inchangée");
        String list = "/api/v1/datasets/" + scene.commons.slug() + "/contributions";
        Answer first = server.browser().get(list, "application/json");

        Answer same = server.browser().get(list, Map.of("If-None-Match", first.header("ETag")));
        assertThat(same.status()).isEqualTo(304);

        scene.acknowledge(path);
        Answer changed = server.browser().get(list, Map.of("If-None-Match", first.header("ETag")));
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void statesAreFiltersAndUnknownThingsAreProblems() {
        String path = scene.submit("problem", "Une");
        scene.submit("problem", "Deux");
        scene.answer(path, "declined", "Non.");
        String list = "/api/v1/datasets/" + scene.commons.slug() + "/contributions";

        assertThat(titles(list + "?state=open")).isEqualTo("Deux");
        assertThat(titles(list + "?state=settled")).isEqualTo("Une");
        for (String unknown : new String[] {
            "/api/v1/contributions/" + UUID.randomUUID(),
            "/api/v1/contributions/nonsense",
            "/api/v1/contributions/" + UUID.randomUUID() + "/comments",
            "/api/v1/datasets/nulle-part/contributions",
            "/api/v1/software/" + scene.commons.slug() + "/contributions"
        }) {
            Answer answer = server.browser().get(unknown, "application/json");
            assertThat(answer.status()).as(unknown).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    private String titles(String list) {
        JsonNode items = server.browser().get(list, "application/json").json().path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0).path("title").asString();
    }
}
