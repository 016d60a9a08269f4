package org.multitude.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/** Forms that are too large, cut off or written by no browser: each is refused in words, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormBodyTest {
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final String BOUNDARY = "form";

    private TestServer server;
    private SignedIn servant;
    private String token = "";

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_UPLOAD_LIMIT", "4MB"));
        server.claim();
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, servant, "Commune");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void openTheForm() {
        token = servant.browser().get("/data/new").form().value("_csrf");
    }

    @Test
    void twoGigabytesAnnouncedAreRefusedUnread() throws Exception {
        Sent sent = send("Content-Length: " + TWO_GIGABYTES, cookie(), output -> {
            output.write(beginning());
            output.flush();
        });

        assertThat(sent.status()).isEqualTo(413);
        assertThat(sent.words()).contains("Fichier trop grand", "limite de 4 Mo", "Rien n’a été enregistré");
        nothingIsLeft();
    }

    @Test
    void withoutALengthTheyAreCutAtTheLimit() throws Exception {
        Sent sent = send("Transfer-Encoding: chunked", cookie(), output -> {
            chunk(output, beginning());
            byte[] more = new byte[100_000];
            for (long written = 0; written < TWO_GIGABYTES; written += more.length) {
                chunk(output, more);
            }
        });

        assertThat(sent.status()).isEqualTo(413);
        assertThat(sent.words()).contains("Fichier trop grand", "limite de 4 Mo");
        nothingIsLeft();
    }

    @Test
    void theirSenderWhoseSessionEndedIsAskedToSignInAndToldThatTheFileIsLost() throws Exception {
        for (String length : List.of("Content-Length: " + TWO_GIGABYTES, "Transfer-Encoding: chunked")) {
            Sent sent = send(length, "", output -> {
                byte[] more = new byte[6_000_000];
                if (length.startsWith("Transfer")) {
                    chunk(output, beginning());
                    chunk(output, more);
                } else {
                    output.write(beginning());
                    output.flush();
                }
            });
            assertThat(sent.status()).isEqualTo(401);
            assertThat(sent.words()).contains("sauf les fichiers");
        }
        nothingIsLeft();
    }

    @Test
    void aFormThatIsCutOffIsAskedForAgain() throws Exception {
        Answer answer = multipart(new String(beginning(), StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("Envoi interrompu", "Rien n’a été enregistré");
        nothingIsLeft();
    }

    @Test
    void aFormWithoutABoundaryOrWithThousandsOfFieldsIsRefused() {
        String many =
                IntStream.range(0, 3000).mapToObj(i -> field("f" + i, "x")).collect(Collectors.joining());

        assertThat(multipart(field("_csrf", token) + many + "--" + BOUNDARY + "--\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(servant.browser()
                        .post("/data/new", "multipart/form-data", "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        String encoded =
                IntStream.range(0, 3000).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&", "", ""));
        assertThat(servant.browser()
                        .post(
                                "/data/new",
                                "application/x-www-form-urlencoded",
                                encoded.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tooMuchTextIsSaidToBeTooMuch() {
        String text = "é".repeat(1_200_000);
        Answer parts = multipart(field("_csrf", token) + field("summary", text) + "--" + BOUNDARY + "--\r\n");
        Answer encoded = servant.browser().post("/organizations/new", Map.of("_csrf", token, "description", text));

        for (Answer answer : List.of(parts, encoded)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.words()).contains("Trop de texte", "Rien n’a été enregistré");
        }
    }

    @Test
    void whoHearsNothingBeforeAllIsSentIsAnsweredAllTheSame() throws Exception {
        String text = "x".repeat(20_000_000);
        Map<String, String> bodies = Map.of(
                "application/x-www-form-urlencoded",
                "_csrf=" + token + "&summary=" + text,
                "multipart/form-data; boundary=" + BOUNDARY,
                field("_csrf", token) + field("summary", text) + "--" + BOUNDARY + "--\r\n");
        for (Map.Entry<String, String> form : bodies.entrySet()) {
            Sent sent = sendAll(form.getKey(), form.getValue(), cookie());
            assertThat(sent.status()).isEqualTo(413);
            assertThat(sent.words()).contains("Rien n’a été enregistré");

            Sent signedOut = sendAll(form.getKey(), form.getValue(), "");
            assertThat(signedOut.status()).isEqualTo(401);
            assertThat(signedOut.words()).contains("Se connecter");
        }
    }

    /** Sends all of it before it listens. */
    private Sent sendAll(String type, String text, String session) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream output = socket.getOutputStream();
            output.write(head(type, "Content-Length: " + body.length, session));
            output.write(body);
            return read(socket.getInputStream());
        }
    }

    private Answer multipart(String body) {
        return servant.browser()
                .post("/data/new", "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** All fields, and the first bytes of the file. */
    private byte[] beginning() {
        return (field("_csrf", token) + field("title", "Grand") + "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"grand.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"
                        + "a;b\n".repeat(30_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> kept = Files.walk(server.data().resolve("files"))) {
            assertThat(kept.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsOnly("lock");
        }
        assertThat(server.browser().get("/data").words()).doesNotContain("Grand");
    }

    /** Writes a body as long as anybody reads it. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream output) throws IOException;
    }

    private record Sent(int status, String words) {}

    private Sent send(String length, String session, Writing body) throws IOException {
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream output = socket.getOutputStream();
            output.write(head("multipart/form-data; boundary=" + BOUNDARY, length, session));
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    body.to(output);
                } catch (IOException e) {
                    // The server has heard enough.
                }
            });
            Sent sent = read(socket.getInputStream());
            socket.close();
            writer.join();
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private byte[] head(String type, String length, String session) {
        return ("POST /data/new HTTP/1.1\r\nHost: localhost:"
                        + server.address().getPort() + "\r\nOrigin: " + server.address()
                        + "\r\nAccept: text/html\r\nAccept-Language: fr\r\nCookie: session=" + session
                        + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String cookie() {
        return servant.browser().cookie("session");
    }

    private static Sent read(InputStream input) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        String text = "";
        while (!text.contains("</html>")) {
            int read = input.read(buffer);
            if (read < 0) {
                break;
            }
            answer.write(buffer, 0, read);
            text = answer.toString(StandardCharsets.UTF_8);
        }
        return new Sent(
                Integer.parseInt(text.split(" ", 3)[1]),
                Jsoup.parse(text.substring(text.indexOf("\r\n\r\n"))).text());
    }

    private static void chunk(OutputStream output, byte[] bytes) throws IOException {
        output.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.write(bytes);
        output.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }
}
