package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.opendata.Publishing.bytes;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.platform.text.Sha256;
import tools.jackson.databind.JsonNode;

class DatasetApiTest {
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;

    @BeforeAll
    static void aCivilServant() {
        publishing = new Publishing(SERVER);
    }

    @Test
    void aDatasetIsGivenWithItsVersionsAndActs() {
        String path = publishing.publish("Adresses en JSON");
        publishing.version(path, Publishing.CSV + "a4;Rue Haute;2\n");

        Answer answer = SERVER.browser().get("/api/v1" + path.replace("/data/", "/datasets/"));
        JsonNode dataset = answer.json();
        assertThat(dataset.at("/dataset/title").asString()).isEqualTo("Adresses en JSON");
        assertThat(dataset.at("/versions/0/changes/added").asLong()).isEqualTo(1);
        assertThat(dataset.at("/versions/1/sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes(Publishing.CSV))));
        assertThat(SERVER.browser()
                        .get(dataset.at("/versions/1/download").asString())
                        .text())
                .isEqualTo(Publishing.CSV);
        assertThat(dataset.path("acts").size()).isEqualTo(3);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(SERVER.browser()
                                .get("/api/v1" + path.replace("/data/", "/datasets/"))
                                .json()
                                .at("/acts/0/index")
                                .isNumber())
                        .isTrue());
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        publishing.publish("Adresses inchangées");
        Answer answer = SERVER.browser().get("/api/v1/datasets?limit=2");

        assertThat(SERVER.browser()
                        .get("/api/v1/datasets?limit=2", Map.of("If-None-Match", answer.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theListGoesOnWhereItStopped() {
        publishing.publish("Un");
        publishing.publish("Deux");
        JsonNode first = SERVER.browser().get("/api/v1/datasets?limit=1").json();
        JsonNode second = SERVER.browser().get(first.path("next").asString()).json();

        assertThat(first.at("/items/0/title").asString()).isEqualTo("Deux");
        assertThat(second.at("/items/0/title").asString()).isEqualTo("Un");
    }

    @Test
    void aDatasetThatIsNotThereIsAProblem() {
        Answer answer = SERVER.browser().get("/api/v1/datasets/aucun");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
