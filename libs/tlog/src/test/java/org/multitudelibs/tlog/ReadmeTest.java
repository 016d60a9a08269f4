package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, run; the README shows the lines between "example" and "end". */
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
    void the_readme_shows_the_example_as_it_runs() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/multitudelibs/tlog/ReadmeTest.java"));
        String start = "        // example\n";
        String example = source.substring(source.indexOf(start) + start.length(), source.indexOf("        // end\n"));
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example.indent(-8) + "```\n");
    }
}
