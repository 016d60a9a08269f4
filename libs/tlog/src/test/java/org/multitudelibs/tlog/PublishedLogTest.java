package org.multitudelibs.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The log of transparency-dev/tessera, whose test key is published: made again, byte for byte. */
class PublishedLogTest {

    private static final int FILES = 43;

    @Test
    void the_published_log_is_made_again_byte_for_byte() {
        Path folder = PublishedVectors.folder("trust-tlog-tiles", FILES);
        Map<String, String> keys = keys(folder);
        String origin = value(keys, "origin");
        SignerKey signer = SignerKey.parse(value(keys, "signer key"));
        VerifierKey verifier = VerifierKey.parse(value(keys, "verifier key"));
        assertThat(signer.verifierKey()).isEqualTo(verifier);

        MemoryLog log = new MemoryLog();
        List<byte[]> notes = new ArrayList<>(List.of(note(log, origin, signer)));
        for (String leaf : value(keys, "leaves").split(" ", -1)) {
            log.append(List.of(leaf.getBytes(StandardCharsets.UTF_8)));
            notes.add(note(log, origin, signer));
        }
        assertThat(log.tree().size()).isEqualTo(15);

        assertThat(checkpoints(folder)).hasSize(9);
        for (Path file : checkpoints(folder)) {
            byte[] published = PublishedVectors.bytes(file);
            int size =
                    (int) Checkpoint.open(published, origin, List.of(verifier)).size();
            assertThat(notes.get(size)).as(file.toString()).isEqualTo(published);
        }
        List<Path> files = PublishedVectors.files(folder.resolve("log/tile"), "");
        assertThat(files).hasSize(30);
        files.forEach(file -> assertThat(log.files)
                .hasEntrySatisfying(
                        folder.resolve("log").relativize(file).toString(),
                        made -> assertThat(made).isEqualTo(PublishedVectors.bytes(file))));
    }

    @Test
    void the_published_log_is_recomputed_and_its_checkpoints_are_consistent() {
        Path folder = PublishedVectors.folder("trust-tlog-tiles", FILES);
        Map<String, String> keys = keys(folder);
        VerifierKey verifier = VerifierKey.parse(value(keys, "verifier key"));
        LogFolder log = new LogFolder(folder.resolve("log"));
        Prover prover = new Prover(log);
        List<Checkpoint> checkpoints = checkpoints(folder).stream()
                .map(file -> Checkpoint.open(PublishedVectors.bytes(file), value(keys, "origin"), List.of(verifier)))
                .toList();
        assertThat(checkpoints).hasSizeGreaterThan(8);
        for (Checkpoint newer : checkpoints) {
            new LogVerifier(log, log).verify(newer);
            for (Checkpoint older : checkpoints) {
                if (older.size() > 0 && older.size() <= newer.size()) {
                    prover.consistency(older.size(), newer.size()).verify(older.root(), newer.root());
                }
            }
        }
    }

    private static byte[] note(MemoryLog log, String origin, SignerKey signer) {
        return log.checkpoint(origin).sign(List.of(signer)).bytes();
    }

    private static List<Path> checkpoints(Path folder) {
        return PublishedVectors.files(folder.resolve("log"), "").stream()
                .filter(file -> file.getFileName().toString().startsWith("checkpoint"))
                .toList();
    }

    private static Map<String, String> keys(Path folder) {
        return PublishedVectors.text(folder.resolve("KEYS.tsv"))
                .lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }

    private static String value(Map<String, String> keys, String prefix) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
