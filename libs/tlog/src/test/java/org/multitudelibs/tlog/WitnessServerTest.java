package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness through real HTTP. */
class WitnessServerTest {

    private static final String ORIGIN = "example.org/log";
    private static final Ed25519SignerKey LOG = new Ed25519SignerKey(ORIGIN, new byte[32]);
    private static final Ed25519CosignatureSignerKey WITNESS = Ed25519CosignatureSignerKey.generate("example.com/w");
    private static final MlDsa44SignerKey WITNESS_TOO = MlDsa44SignerKey.generate("example.com/w");
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final MemoryLog TREE = MemoryLog.of(NaiveTree.entries(300));
    private static final Prover PROVER = new Prover(TREE, 300);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WitnessServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(WitnessServer::close);
        http.close();
    }

    @Test
    void a_checkpoint_that_extends_the_last_one_is_cosigned_with_every_key() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        for (long[] step : new long[][] {{0, 0}, {0, 7}, {7, 7}, {7, 256}, {256, 300}}) {
            HttpResponse<String> answer = post(witness, request(step[0], step[1]));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            SignedNote cosigned =
                    SignedNote.parse((text(step[1]) + "\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
            assertThat(cosigned.verify(List.of(WITNESS.verifierKey(), WITNESS_TOO.verifierKey())))
                    .hasSize(2);
            assertThat(cosigned.signatures())
                    .extracting(signature -> CosignatureVerifierKey.time(signature.signature()))
                    .containsOnly(NOW);
        }
    }

    @Test
    void a_malformed_request_gets_400() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        String good = request(0, 7).format();
        for (String body :
                List.of("", "hello\n", good.replace("old 0", "old 00"), good.replace("old 0\n", "old 0\n="))) {
            assertThat(post(witness, body).statusCode()).as(body).isEqualTo(400);
        }
        HttpResponse<String> answer = post(witness, good.replace("old 0", "old 8"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("old size 8 is above size 7\n");
    }

    @Test
    void a_checkpoint_without_a_good_signature_of_the_log_gets_403() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        SignedNote other = checkpoint(7).sign(List.of(Ed25519SignerKey.generate(ORIGIN)));
        HttpResponse<String> answer = post(witness, new WitnessRequest(0, List.of(), other));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("no known key signed the note\n");
        NoteSignature of8 = checkpoint(8).sign(List.of(LOG)).signatures().getFirst();
        SignedNote forged = new SignedNote(checkpoint(7).text(), List.of(of8));
        assertThat(post(witness, new WitnessRequest(0, List.of(), forged)).body())
                .isEqualTo("the signature of example.org/log is false\n");
    }

    @Test
    void an_unknown_log_gets_404() throws Exception {
        Ed25519SignerKey stranger = Ed25519SignerKey.generate("example.org/stranger");
        SignedNote note = new Checkpoint("example.org/stranger", 0, Rfc6962.emptyRoot()).sign(List.of(stranger));
        HttpResponse<String> answer = post(witness(new MemoryWitnessStore()), new WitnessRequest(0, List.of(), note));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("the witness does not know log example.org/stranger\n");
    }

    @Test
    void another_old_size_gets_409_with_the_size_to_start_from() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        assertThat(post(witness, request(7, 300)).body()).isEqualTo("0\n");
        post(witness, request(0, 7));
        HttpResponse<String> answer = post(witness, request(0, 300));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo("7\n");
    }

    @Test
    void what_is_not_proven_to_extend_the_last_checkpoint_gets_422_and_changes_nothing() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        SignedNote other = new Checkpoint(ORIGIN, 0, TREE.tree().root()).sign(List.of(LOG));
        assertThat(post(witness, new WitnessRequest(0, List.of(), other)).statusCode())
                .isEqualTo(422);
        Hash hash = Rfc6962.emptyRoot();
        assertThat(post(witness, new WitnessRequest(0, List.of(hash), signed(7)))
                        .body())
                .isEqualTo("proof has 1 hashes, not 0\n");
        post(witness, request(0, 7));

        SignedNote sameSize = new Checkpoint(ORIGIN, 7, hash).sign(List.of(LOG));
        SignedNote fork = new Checkpoint(ORIGIN, 300, hash).sign(List.of(LOG));
        List<Hash> proof = PROVER.consistency(7, 300).hashes();
        for (WitnessRequest refused : List.of(
                new WitnessRequest(7, List.of(), sameSize),
                new WitnessRequest(7, List.of(hash), signed(7)),
                new WitnessRequest(7, proof, fork),
                new WitnessRequest(7, List.of(), signed(300)),
                new WitnessRequest(7, proof.reversed(), signed(300)),
                new WitnessRequest(7, Collections.nCopies(63, hash), signed(300)))) {
            assertThat(post(witness, refused).statusCode()).isEqualTo(422);
        }
        assertThat(post(witness, request(7, 300)).statusCode()).isEqualTo(200);
    }

    @Test
    void monitors_get_the_last_checkpoint_with_both_signatures_and_no_others() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        String path = "/" + WitnessFolder.name(ORIGIN) + "/checkpoint";
        assertThat(get(witness, path).statusCode()).isEqualTo(404);
        NoteSignature unknown = checkpoint(7)
                .sign(List.of(Ed25519SignerKey.generate("x")))
                .signatures()
                .getFirst();
        post(witness, new WitnessRequest(0, List.of(), signed(7).with(unknown)));
        HttpResponse<String> answer = get(witness, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        SignedNote note = SignedNote.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(note.text()).isEqualTo(text(7));
        assertThat(note.signatures()).hasSize(3);
        assertThat(note.verify(List.of(LOG.verifierKey(), WITNESS.verifierKey(), WITNESS_TOO.verifierKey())))
                .hasSize(3);
        assertThat(WitnessFolder.name("example.org/log"))
                .isEqualTo("d2ddd66899fd15bead08af77cf16e1fda92ebeaacf1c56f97d32388910e8f991");
    }

    @Test
    void other_paths_and_methods_are_refused() throws Exception {
        URI witness = witness(new MemoryWitnessStore());
        for (String path : List.of("/", "/checkpoint", "/add-checkpoint/", "/" + "0".repeat(64) + "/checkpoint")) {
            assertThat(get(witness, path).statusCode()).as(path).isEqualTo(404);
        }
        HttpResponse<String> answer = get(witness, "/add-checkpoint");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void a_request_that_is_too_long_gets_413() throws Exception {
        String body = "x".repeat(WitnessRequest.MAX_BYTES + 1);
        assertThat(post(witness(new MemoryWitnessStore()), body).statusCode()).isEqualTo(413);
    }

    @Test
    void nothing_is_cosigned_when_it_cannot_be_stored() throws Exception {
        URI witness = witness(new MemoryWitnessStore() {
            @Override
            public synchronized boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
        });
        HttpResponse<String> answer = post(witness, request(0, 7));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("—").contains("disk full");
    }

    @Test
    void nothing_is_cosigned_over_a_state_that_the_witness_did_not_write() throws Exception {
        SignedNote foreign = checkpoint(7).sign(List.of(Ed25519SignerKey.generate(ORIGIN)));
        MemoryWitnessStore store = new MemoryWitnessStore();
        store.replace(ORIGIN, Optional.empty(), foreign);
        URI witness = witness(store);
        assertThat(post(witness, request(7, 300)).statusCode()).isEqualTo(500);
        assertThat(get(witness, "/" + WitnessFolder.name(ORIGIN) + "/checkpoint")
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void a_witness_that_is_never_first_gives_up() throws Exception {
        URI witness = witness(new MemoryWitnessStore() {
            @Override
            public synchronized boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
                return false;
            }
        });
        HttpResponse<String> answer = post(witness, request(0, 7));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("too many requests for log example.org/log at once\n");
    }

    @Test
    void a_log_may_sign_with_several_keys_of_which_the_witness_knows_one() {
        MlDsa44SignerKey lasting = MlDsa44SignerKey.generate(ORIGIN);
        Witness witness =
                new Witness(List.of(WITNESS_TOO), List.of(lasting.verifierKey()), new MemoryWitnessStore(), () -> NOW);
        SignedNote both = checkpoint(7).sign(List.of(LOG, lasting));
        assertThat(witness.add(new WitnessRequest(0, List.of(), both).bytes()))
                .isInstanceOf(WitnessAnswer.Cosigned.class);
        assertThat(witness.add(new WitnessRequest(7, List.of(), signed(7)).bytes()))
                .isEqualTo(new WitnessAnswer.NotSigned("no known key signed the note"));
        assertThat(witness.latest(WitnessFolder.name(ORIGIN)).orElseThrow().signatures())
                .hasSize(2);
    }

    @Test
    void two_requests_that_both_saw_the_old_state_cannot_fork_the_witness() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger reads = new AtomicInteger();
        URI witness = witness(new MemoryWitnessStore() {
            @Override
            public Optional<SignedNote> latest(String origin) {
                Optional<SignedNote> note = super.latest(origin);
                // Each of the two requests reads the state before either of them has written.
                if (reads.incrementAndGet() <= 2) {
                    await(both);
                }
                return note;
            }
        });
        List<HttpResponse<String>> answers = together(List.of(
                () -> post(witness, request(0, 7)), () -> post(witness, new WitnessRequest(0, List.of(), fork(7)))));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void many_requests_at_once_leave_one_history(@TempDir Path folder) throws Exception {
        try (WitnessFolder store = new WitnessFolder(folder)) {
            manyRequests(witness(store));
        }
    }

    private void manyRequests(URI witness) throws Exception {
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            WitnessRequest request = i % 2 == 0 ? request(0, 1 + i) : new WitnessRequest(0, List.of(), fork(1 + i));
            requests.add(() -> post(witness, request));
        }
        List<HttpResponse<String>> answers = together(requests);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(39);
    }

    private URI witness(WitnessStore store) throws IOException {
        Witness witness = new Witness(List.of(WITNESS, WITNESS_TOO), List.of(LOG.verifierKey()), store, () -> NOW);
        servers.add(new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8));
        return servers.getLast().prefix();
    }

    private HttpResponse<String> post(URI witness, WitnessRequest request) throws Exception {
        return post(witness, request.format());
    }

    private HttpResponse<String> post(URI witness, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(witness + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI witness, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(witness + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(acts)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WitnessRequest request(long oldSize, long size) {
        return WitnessRequest.of(oldSize, signed(size), PROVER);
    }

    private static SignedNote signed(long size) {
        return checkpoint(size).sign(List.of(LOG));
    }

    private static SignedNote fork(long size) {
        return new Checkpoint(ORIGIN, size, Rfc6962.leaf(new byte[] {9})).sign(List.of(LOG));
    }

    private static String text(long size) {
        return checkpoint(size).text();
    }

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, PROVER.root(size));
    }
}
