package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client, against our own witness and against servers that do what no witness should. */
class WitnessClientTest {

    private static final String ORIGIN = "example.org/log";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Ed25519SignerKey LOG = new Ed25519SignerKey(ORIGIN, new byte[32]);
    private static final Ed25519CosignatureSignerKey WITNESS = Ed25519CosignatureSignerKey.generate("example.com/w");
    private static final MemoryLog TREE = MemoryLog.of(NaiveTree.entries(300));
    private static final Prover PROVER = new Prover(TREE, 300);
    private static final SignedNote CHECKPOINT = signed(300);
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }

    @Test
    void a_witness_cosigns_and_is_asked_again_from_the_size_it_knows() throws Exception {
        Witness witness =
                new Witness(List.of(WITNESS), List.of(LOG.verifierKey()), new MemoryWitnessStore(), () -> NOW);
        try (WitnessServer real =
                new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4)) {
            WitnessClient client = client(real.prefix());
            assertThat(cosigned(client.cosign(signed(7), 0, PROVER), signed(7))).isEqualTo(NOW);
            assertThat(cosigned(client.cosign(signed(256), 7, PROVER), signed(256)))
                    .isEqualTo(NOW);
            assertThat(client.send(WitnessRequest.of(0, CHECKPOINT, PROVER)))
                    .isEqualTo(new WitnessAnswer.Conflict(256));
            for (long known : new long[] {0, 3, 300}) {
                assertThat(cosigned(client.cosign(CHECKPOINT, known, PROVER), CHECKPOINT))
                        .isEqualTo(NOW);
            }
            assertThat(client.cosign(signed(256), 256, PROVER)).isEqualTo(new WitnessAnswer.Conflict(300));
            assertThat(client.cosign(
                            new Checkpoint("example.org/other", 0, Rfc6962.emptyRoot()).sign(List.of(LOG)), 0, PROVER))
                    .isEqualTo(new WitnessAnswer.UnknownLog("the witness does not know log example.org/other"));
        }
    }

    @Test
    void every_refusal_is_told_apart() throws Exception {
        assertThat(answer(400, "bad size\n")).isEqualTo(new WitnessAnswer.Malformed("bad size"));
        assertThat(answer(403, "no signature\n")).isEqualTo(new WitnessAnswer.NotSigned("no signature"));
        assertThat(answer(404, "")).isEqualTo(new WitnessAnswer.UnknownLog(""));
        assertThat(answer(422, "a fork\n")).isEqualTo(new WitnessAnswer.Inconsistent("a fork"));
        assertThat(answer(500, "broken\n")).isEqualTo(new WitnessAnswer.Failed("status 500 broken"));
        assertThat(answer(302, "")).isEqualTo(new WitnessAnswer.Failed("status 302 "));
        assertThat(bodies).containsOnly(WitnessRequest.of(0, CHECKPOINT, PROVER).format());
    }

    @Test
    void the_words_of_a_witness_are_cut_and_kept_in_one_line() throws Exception {
        assertThat(answer(400, "a\r\nb\u001b[31m\u202ec")).isEqualTo(new WitnessAnswer.Malformed("a b [31m c"));
        assertThat(answer(400, "x".repeat(1000))).isEqualTo(new WitnessAnswer.Malformed("x".repeat(200) + "…"));
    }

    @Test
    void a_conflict_needs_its_type_and_one_decimal_line() throws Exception {
        respond("text/x.tlog.size", 409, "512\n");
        assertThat(ask()).isEqualTo(new WitnessAnswer.Conflict(512));
        for (String body : List.of("", "512", "0512\n", "512\n512\n", "-1\n", "9223372036854775808\n")) {
            respond("text/x.tlog.size", 409, body);
            assertThat(ask()).as(body).isInstanceOf(WitnessAnswer.Failed.class);
        }
        respond("text/plain", 409, "512\n");
        assertThat(ask()).isEqualTo(new WitnessAnswer.Failed("status 409, but not with text/x.tlog.size"));
    }

    @Test
    void a_witness_that_always_says_another_size_is_not_asked_for_ever() throws Exception {
        respond("text/x.tlog.size", 409, "8\n");
        assertThat(ask()).isEqualTo(new WitnessAnswer.Conflict(8));
        assertThat(bodies).hasSize(3);
    }

    @Test
    void cosignatures_of_other_keys_are_passed_over() throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(CHECKPOINT.text());
        NoteSignature good = WITNESS.cosign(checkpoint, NOW);
        NoteSignature other = Ed25519CosignatureSignerKey.generate("x").cosign(checkpoint, NOW);
        assertThat(answer(200, other.line() + "\n" + good.line() + "\n"))
                .isEqualTo(new WitnessAnswer.Cosigned(List.of(good)));
        assertThat(answer(200, other.line() + "\n"))
                .isEqualTo(new WitnessAnswer.Failed("status 200, but no known key signed the note"));
    }

    @Test
    void a_success_without_a_good_cosignature_is_a_failure() throws Exception {
        NoteSignature good = WITNESS.cosign(Checkpoint.parse(CHECKPOINT.text()), NOW);
        NoteSignature of7 = WITNESS.cosign(Checkpoint.parse(signed(7).text()), NOW);
        assertThat(answer(200, of7.line() + "\n"))
                .isEqualTo(new WitnessAnswer.Failed("status 200, but the signature of example.com/w is false"));
        for (String body : List.of(
                "",
                "\n",
                "hello\n",
                good.line(),
                "\n" + good.line() + "\n",
                good.line() + "\n\n" + good.line() + "\n")) {
            assertThat(answer(200, body)).as(body).isInstanceOf(WitnessAnswer.Failed.class);
        }
    }

    @Test
    void an_answer_that_is_too_long_is_not_read() throws Exception {
        WitnessAnswer answer = answer(200, "x".repeat(WitnessClient.MAX_ANSWER_BYTES + 1));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("could not be asked: "));
        server.createContext("/endless/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });
        assertThat(client(prefix("endless")).cosign(CHECKPOINT, 0, PROVER)).isInstanceOf(WitnessAnswer.Failed.class);
    }

    @Test
    void a_slow_witness_is_given_up_before_and_after_its_headers() throws Exception {
        server.createContext("/silent/", exchange -> wait(over));
        server.createContext("/dripping/", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            wait(over);
        });
        for (String path : List.of("silent", "dripping")) {
            WitnessClient client =
                    new WitnessClient(http, prefix(path), List.of(WITNESS.verifierKey()), Duration.ofMillis(300));
            assertThat(client.cosign(CHECKPOINT, 0, PROVER))
                    .isEqualTo(new WitnessAnswer.Failed("no answer within 300 ms"));
        }
    }

    @Test
    void an_application_may_carry_requests_itself() throws Exception {
        Witness witness =
                new Witness(List.of(WITNESS), List.of(LOG.verifierKey()), new MemoryWitnessStore(), () -> NOW);
        WitnessTransport inProcess = (address, body, limit, maxBytes) -> {
            assertThat(address).hasToString("https://example.com/w/add-checkpoint");
            assertThat(limit).isBetween(Duration.ofSeconds(1), LIMIT);
            assertThat(maxBytes).isEqualTo(WitnessClient.MAX_ANSWER_BYTES);
            WitnessAnswer.Cosigned answer = (WitnessAnswer.Cosigned) witness.add(body);
            byte[] lines = (answer.signatures().getFirst().line() + "\n").getBytes(StandardCharsets.UTF_8);
            return new WitnessTransport.Answer(200, Optional.empty(), lines);
        };
        WitnessClient client = new WitnessClient(
                inProcess, URI.create("https://example.com/w/"), List.of(WITNESS.verifierKey()), LIMIT);
        assertThat(cosigned(client.cosign(CHECKPOINT, 0, PROVER), CHECKPOINT)).isEqualTo(NOW);
        WitnessTransport refusing = (address, body, limit, maxBytes) -> {
            throw new IOException("example.com is a private address");
        };
        assertThat(new WitnessClient(refusing, URI.create("https://example.com"), List.of(WITNESS.verifierKey()), LIMIT)
                        .cosign(CHECKPOINT, 0, PROVER))
                .isEqualTo(new WitnessAnswer.Failed("could not be asked: example.com is a private address"));
    }

    @Test
    void a_thread_that_is_interrupted_stops_waiting() {
        server.createContext("/silent/", exchange -> wait(over));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> client(prefix("silent")).cosign(CHECKPOINT, 0, PROVER));
    }

    @Test
    void a_witness_that_is_not_there_is_a_failure() throws Exception {
        URI nowhere = prefix("");
        server.stop(0);
        assertThat(client(nowhere).cosign(CHECKPOINT, 0, PROVER))
                .isInstanceOfSatisfying(
                        WitnessAnswer.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("could not be asked: java.net.ConnectException"));
    }

    @Test
    void a_checkpoint_below_the_old_size_is_not_sent() {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> client(prefix("")).cosign(signed(7), 8, PROVER));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new WitnessClient(http, prefix(""), List.of(), LIMIT));
        for (String address : List.of("ftp://example.com/w", "/w", "mailto:w@example.com")) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> client(URI.create(address)));
        }
    }

    private WitnessAnswer answer(int status, String body) throws Exception {
        respond("text/plain", status, body);
        return ask();
    }

    private WitnessAnswer ask() throws Exception {
        return client(prefix("scripted")).cosign(CHECKPOINT, 0, PROVER);
    }

    private void respond(String type, int status, String body) {
        try {
            server.removeContext("/scripted/add-checkpoint");
        } catch (IllegalArgumentException e) {
            // There is none before the first answer.
        }
        server.createContext("/scripted/add-checkpoint", exchange -> send(exchange, type, status, body));
    }

    private void send(HttpExchange exchange, String type, int status, String body) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Instant cosigned(WitnessAnswer answer, SignedNote checkpoint) {
        assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
        List<NoteSignature> signatures = ((WitnessAnswer.Cosigned) answer).signatures();
        assertThat(checkpoint.with(signatures.getFirst()).verify(List.of(WITNESS.verifierKey())))
                .hasSize(1);
        return CosignatureVerifierKey.time(signatures.getFirst().signature());
    }

    private WitnessClient client(URI prefix) {
        return new WitnessClient(http, prefix, List.of(WITNESS.verifierKey()), LIMIT);
    }

    private URI prefix(String path) {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort() + "/" + path);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SignedNote signed(long size) {
        return new Checkpoint(ORIGIN, size, PROVER.root(size)).sign(List.of(LOG));
    }
}
