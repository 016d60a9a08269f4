package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README, run; it shows the lines from "example" and from "witness" to "end". */
class ReadmeTest {

    @Test
    void the_example_of_the_readme_runs(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("log");
        // example
        // A key for the log; keep key.secret() where only the log can read it.
        SignerKey key = Ed25519SignerKey.generate("example.org/decisions");

        // Append two entries and store the files that changed.
        byte[] first = "The council adopted the budget.".getBytes(StandardCharsets.UTF_8);
        byte[] second = "The council answered petition 12.".getBytes(StandardCharsets.UTF_8);
        Appended appended = LogTree.empty().append(List.of(first, second));
        for (LogFile<?> file : appended.files().toList()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }

        // Sign what the log is now.
        LogTree tree = appended.tree();
        Checkpoint checkpoint = new Checkpoint("example.org/decisions", tree.size(), tree.root());
        SignedNote signed = checkpoint.sign(List.of(key));

        // Give a citizen a receipt for the second entry.
        LogFolder log = new LogFolder(folder);
        Receipt receipt = Receipt.of(new Prover(log).inclusion(1, tree.size()), signed);
        Files.write(folder.resolve("petition-12.tlog-proof"), receipt.bytes());

        // Anyone who knows the public key checks the receipt, without asking the log.
        VerifierKey known = VerifierKey.parse(key.verifierKey().vkey());
        Receipt read = Receipt.parse(Files.readAllBytes(folder.resolve("petition-12.tlog-proof")));
        read.verify(second, "example.org/decisions", List.of(known));

        // Anyone who has the files recomputes the whole log.
        new LogVerifier(log, log).verify(checkpoint);
        // end
        assertThat(read).isEqualTo(receipt);
    }

    @Test
    void the_example_with_a_witness_runs(@TempDir Path folder) throws Exception {
        SignerKey key = Ed25519SignerKey.generate("example.org/decisions");
        byte[] entry = "The council adopted the budget.".getBytes(StandardCharsets.UTF_8);
        MemoryLog log = MemoryLog.of(List.of(entry));
        Checkpoint checkpoint = log.checkpoint("example.org/decisions");
        HttpClient http = HttpClient.newHttpClient();
        // witness
        // Somebody else: a witness, the logs it cosigns for, and the folder where it keeps what it cosigned.
        CosignatureSignerKey witnessKey = Ed25519CosignatureSignerKey.generate("example.com/witness");
        WitnessFolder store = new WitnessFolder(folder);
        Witness witness = new Witness(List.of(witnessKey), List.of(key.verifierKey()), store, InstantSource.system());
        WitnessServer server = new WitnessServer(witness, new InetSocketAddress("localhost", 0), 16);

        // The log signs with two keys, and asks the witness, for two seconds at most.
        SignerKey lasting = MlDsa44SignerKey.generate("example.org/decisions");
        SignedNote signed = checkpoint.sign(List.of(key, lasting));
        WitnessClient client =
                new WitnessClient(http, server.prefix(), List.of(witnessKey.verifierKey()), Duration.ofSeconds(2));
        switch (client.cosign(signed, 0, new Prover(log))) {
            case WitnessAnswer.Cosigned(var signatures) -> signed = signed.with(signatures.getFirst());
            case WitnessAnswer other -> System.err.println("published without a cosignature: " + other);
        }
        Receipt receipt = Receipt.of(new Prover(log).inclusion(0, checkpoint.size()), signed);

        // Anyone checks a receipt against a policy: this log, and this witness has to have seen it.
        String policy = "log " + key.verifierKey().vkey() + "\n"
                + "witness somebody " + witnessKey.verifierKey().vkey() + "\n"
                + "quorum somebody\n";
        PolicyResult result = receipt.verify(entry, Policy.parse(policy.getBytes(StandardCharsets.UTF_8)));
        Instant seen = result.witnessed().getFirst().time();
        // end
        assertThat(seen).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(signed.signatures()).hasSize(3);
        server.close();
        store.close();
        http.close();
    }

    @Test
    void the_readme_shows_the_examples_as_they_run() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/multitudelibs/tlog/ReadmeTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        for (String name : List.of("example", "witness")) {
            String start = "        // " + name + "\n";
            int from = source.indexOf(start) + start.length();
            String example = source.substring(from, source.indexOf("        // end\n", from));
            assertThat(readme).contains("```java\n" + example.indent(-8) + "```\n");
        }
    }
}
