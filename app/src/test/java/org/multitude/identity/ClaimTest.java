package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.platform.settings.Installations;

class ClaimTest {
    /** Starts a server and reads the code from its console. */
    private record Fresh(TestServer server, String code) {
        static Fresh start() {
            PrintStream console = System.out;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            TestServer server;
            try {
                server = TestServer.start(TestServer.freshDirectory(), Map.of());
            } finally {
                System.setOut(console);
            }
            Matcher sentence = Pattern.compile(
                            "open " + server.address() + "/claim and enter the code ([0-9A-Z-]{14}),")
                    .matcher(said.toString(StandardCharsets.UTF_8));
            assertThat(sentence.find()).isTrue();
            return new Fresh(server, sentence.group(1));
        }

        Form filled(String handle) {
            return server.browser()
                    .get("/claim")
                    .form()
                    .with("code", code.toLowerCase(java.util.Locale.ROOT))
                    .with("name", "Lyon <ouvert>")
                    .with("handle", handle)
                    .with("email", handle + "@example.org")
                    .with("password", Accounts.PASSWORD)
                    .with("kind", "public-agent");
        }
    }

    @Test
    void theCodeOnTheConsoleClaimsOnceAndOnlyOnce() throws Exception {
        Fresh fresh = Fresh.start();
        try (TestServer server = fresh.server()) {
            assertThat(server.browser().get("/").find("main a.button").attr("href"))
                    .isEqualTo("/claim");
            assertThat(server.browser().get("/sign-up").location()).isEqualTo("/claim");

            Answer wrong =
                    fresh.filled("camille").with("code", "0000-0000-0000").submit();
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.find("#field-name").attr("value")).isEqualTo("Lyon <ouvert>");
            assertThat(wrong.find("#error-code").text()).contains("code");
            assertThat(server.bean(Installations.class).find()).isEmpty();

            Answer badAddress = fresh.filled("camille")
                    .with("publicUrl", "ftp://lyon.example/x")
                    .submit();
            assertThat(badAddress.status()).isEqualTo(422);
            badAddress.find("#error-publicUrl");

            List<Answer> both = atOnce(fresh.filled("camille")::submit, fresh.filled("dominique")::submit);

            assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(303, 410);
            Answer winner = both.stream()
                    .filter(answer -> answer.status() == 303)
                    .findFirst()
                    .orElseThrow();
            assertThat(winner.location()).isEqualTo("/admin");
            assertThat(winner.go().words()).contains("Adresse publique", "Mentions légales", "Qui administre");
            assertThat(winner.go().find("header").text()).contains("Lyon <ouvert>");
            assertThat(server.bean(Installations.class).find().orElseThrow().publicUrl())
                    .isEqualTo(server.address());
            assertThat(server.browser().get("/claim").status()).isEqualTo(410);
            assertThat(server.browser().get("/claim").words()).contains("administrateur");
        }
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void theAddressChosenAtTheClaimIsTheOneSaidEverywhereAndNoOtherIsTakenLater() {
        Fresh fresh = Fresh.start();
        java.nio.file.Path data = fresh.server().data();
        try (TestServer server = fresh.server()) {
            fresh.filled("camille")
                    .with("publicUrl", "https://Ouvert.Lyon.example/")
                    .submit();

            assertThat(server.browser()
                            .get("/api/v1/openapi.json")
                            .json()
                            .path("servers")
                            .get(0)
                            .path("url")
                            .asString())
                    .isEqualTo("https://ouvert.lyon.example");
        }

        assertThatThrownBy(() -> TestServer.start(data, Map.of("MULTITUDE_PUBLIC_URL", "https://autre.example")))
                .hasStackTraceContaining(
                        "MULTITUDE_PUBLIC_URL says https://autre.example, but this platform was claimed as"
                                + " https://ouvert.lyon.example");
        try (TestServer server =
                TestServer.start(data, Map.of("MULTITUDE_PUBLIC_URL", "https://ouvert.lyon.example/"))) {
            assertThat(server.browser().get("/").status()).isEqualTo(200);
        }
    }
}
