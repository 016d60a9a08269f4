package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.multitudelibs.tlog.CosignatureSignerKey;
import org.multitudelibs.tlog.Ed25519CosignatureSignerKey;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.MlDsa44SignerKey;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.Witness;
import org.multitudelibs.tlog.WitnessFolder;
import org.multitudelibs.tlog.WitnessServer;

/** Witnesses, each a real server with a real store, cosign what the platform signs; one of them goes away. */
class WitnessesTest {
    private static final String LOCAL = "127.0.0.1";

    private final Path data = TestServer.freshDirectory();
    private final CosignatureSignerKey near = Ed25519CosignatureSignerKey.generate("near.example/witness");
    private final CosignatureSignerKey far = MlDsa44SignerKey.generate("far.example/witness");

    @TempDir
    private Path folder;

    @Test
    void checkpointsGatherCosignaturesAndGoOutWithoutTheOneThatIsAway() throws Exception {
        int port = freePort();
        int nearPort = freePort();
        int farPort = freePort();
        Ed25519SignerKey log = keyOfTheLog(port);
        Path policy = folder.resolve("witnesses");
        Files.writeString(policy, """
                witness near %s http://127.0.0.1:%d
                witness far %s http://127.0.0.1:%d
                group both all near far
                quorum both
                """.formatted(
                        near.verifierKey().vkey(), nearPort, far.verifierKey().vkey(), farPort));
        Map<String, String> settings = Map.of(
                "MULTITUDE_PORT", Integer.toString(port),
                "MULTITUDE_WITNESSES", policy.toString(),
                "MULTITUDE_ALLOWED_HOSTS", LOCAL);
        try (Running _ = witness(near, log, nearPort);
                TestServer server = TestServer.start(data, settings)) {
            server.claim();
            SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
            try (Running _ = witness(far, log, farPort)) {
                TestPeople.body(server, founder, "Commune d’essai");
                cosigned(server, 4);
                assertThat(server.browser("en").get("/record").words())
                        .contains("near cosigns since", "far cosigns since")
                        .doesNotContain("No independent witness");
                assertThat(server.browser().get("/record/0").words())
                        .contains("Contresigné par 2 témoins", "near, far");
                Report report = verify(server, Policy.parse(Files.readAllBytes(policy)));
                assertThat(report.findings()).isEmpty();
                assertThat(report.witnesses()).hasSize(2).first().asString().startsWith("near (");
                checkReceipt(server);
            }
            // It is away now: the next act is recorded all the same, and the page and the verifier say who is missing.
            TestPeople.body(server, founder, "Autre commune");
            Eventually.within(
                    Duration.ofSeconds(15),
                    () -> assertThat(server.browser().get("/log/checkpoint").text())
                            .contains("\n2\n"));
            cosigned(server, 3);
            assertThat(server.browser("en").get("/record").words())
                    .contains("It has not cosigned the last checkpoint yet; the largest it has seen holds one act");
            assertThat(TestPeople.administrator(server).browser().get("/record").words())
                    .contains("À la dernière demande", "could not be asked", "(127.0.0.1)");
            assertThat(server.browser().get("/record").words()).doesNotContain("could not be asked");
            assertThat(verify(
                                    server,
                                    Policy.parse(
                                            server.browser().get("/log/policy").bytes()))
                            .findings())
                    .extracting(Finding::toString)
                    .containsExactly("witnesses: both has 1 of 2 cosignatures; missing: far");
            // It comes back and is asked again, though nothing new was recorded.
            try (Running _ = witness(far, log, farPort)) {
                cosigned(server, 4);
                assertThat(verify(server, Policy.parse(Files.readAllBytes(policy)))
                                .findings())
                        .isEmpty();
            }
        }
    }

    private static void cosigned(TestServer server, int signatures) {
        Eventually.within(
                Duration.ofSeconds(40),
                () -> assertThat(server.browser().get("/log/checkpoint").text().split("— ", -1))
                        .hasSize(signatures + 1));
    }

    /** The receipt of an act is checked by the policy alone, which names the log and its witnesses. */
    private static void checkReceipt(TestServer server) {
        byte[] receipt = server.browser().get("/record/0/receipt").bytes();
        Policy policy = Policy.parse(server.browser().get("/log/policy").bytes());
        String vkey = Verifier.logKey(policy).orElseThrow();
        assertThat(ReceiptCheck.check(receipt, vkey, Optional.of(policy)).findings())
                .isEmpty();
        String note = new String(receipt, StandardCharsets.UTF_8);
        String without = note.replaceAll("— near.*\n", "");
        assertThat(ReceiptCheck.check(without.getBytes(StandardCharsets.UTF_8), vkey, Optional.of(policy))
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("witnesses: both has 1 of 2 cosignatures; missing: near");
    }

    private static Report verify(TestServer server, Policy policy) throws InterruptedException {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), Optional.of(policy), true);
    }

    private Ed25519SignerKey keyOfTheLog(int port) throws IOException {
        byte[] seed = KeyFolder.freshSeed();
        String origin = "localhost:" + port + "/log";
        KeyFolder.at(data.resolve("key")).placeSeed(seed);
        return new Ed25519SignerKey(origin, seed);
    }

    private Running witness(CosignatureSignerKey key, Ed25519SignerKey log, int port) throws IOException {
        Path store =
                Files.createDirectories(folder.resolve(key.verifierKey().name().replace('/', '-')));
        WitnessFolder kept = new WitnessFolder(store);
        return new Running(
                kept,
                new WitnessServer(
                        new Witness(List.of(key), List.of(log.verifierKey()), kept, InstantSource.system()),
                        new InetSocketAddress(LOCAL, port),
                        2));
    }

    /** A witness that runs. */
    private record Running(WitnessFolder store, WitnessServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            store.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOCAL))) {
            return socket.getLocalPort();
        }
    }
}
