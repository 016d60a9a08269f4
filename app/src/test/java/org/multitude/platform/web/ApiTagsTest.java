package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Answer;
import org.multitude.TestServer;
import tools.jackson.databind.JsonNode;

class ApiTagsTest {
    private static final TestServer SERVER = TestServer.shared();

    private static final String API = "/api/v1/";

    /** Every path of the API that needs nothing filled in; the other machine doors are streams or feeds. */
    static Stream<String> paths() {
        return described().propertyNames().stream()
                .filter(path -> path.startsWith(API))
                .filter(path -> !path.contains("{"));
    }

    private static JsonNode described() {
        return SERVER.browser().get("/api/v1/openapi.json").json().path("paths");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anAnswerThatIsKnownIsNotSentAgain(String path) {
        Answer first = SERVER.browser().get(path);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        Answer again = SERVER.browser().get(path, Map.of("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        Answer other = SERVER.browser().get(path, Map.of("If-None-Match", "\"another\""));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void theDescriptionNamesTheTagOfEveryAnswer() {
        described().properties().stream()
                .filter(path -> path.getKey().startsWith(API))
                .forEach(path -> {
                    JsonNode responses = path.getValue().path("get").path("responses");
                    assertThat(responses.at("/200/headers/ETag/schema/type").asString())
                            .isEqualTo("string");
                    assertThat(responses.has("304")).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets", "software", "policies", "communities"})
    void aListGivesAHundredAtMostAndRefusesWhatIsNoNumber(String list) {
        assertThat(SERVER.browser().get("/api/v1/" + list + "?limit=100000").status())
                .isEqualTo(200);
        assertThat(SERVER.browser().get("/api/v1/" + list + "?limit=-1").status())
                .isEqualTo(200);
        assertThat(SERVER.browser().get("/api/v1/" + list + "?after=nonsense").status())
                .isEqualTo(400);
        Answer wrong = SERVER.browser().get("/api/v1/" + list + "?limit=beaucoup");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void noWordsOfTheDescriptionAreTakenForAKey() {
        assertThat(emptyKeys(SERVER.browser().get("/api/v1/openapi.json").json()))
                .isEmpty();
    }

    /** A comma in unquoted words of a YAML line begins a key without a value. */
    private static List<String> emptyKeys(JsonNode node) {
        return node.propertyStream()
                .flatMap(field ->
                        field.getValue().isNull() ? Stream.of(field.getKey()) : emptyKeys(field.getValue()).stream())
                .toList();
    }

    @Test
    void whatIsNotThereIsAProblemWithoutATag() {
        Answer answer = SERVER.browser().get("/api/v1/software/aucun");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
