package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitudelibs.publiccode.TestData;

/** Every identifier that the test suite of the specification expects, of its own files. */
class ReferenceVectorsTest {
    private static final int VECTORS = 27;

    @TempDir
    private Path folder;

    @Test
    void everyVectorOfTheReferenceSuiteIsComputed() throws IOException, InterruptedException {
        Optional<Path> data = TestData.folder("code-swhid");
        assumeTrue(
                data.isPresent(),
                "skipped: " + VECTORS + " vectors of the reference suite are not there (set MULTITUDE_TEST_DATA)");
        unpack(data.get().resolve("payloads.tar.gz"), folder);
        List<String> differences = new ArrayList<>();
        List<String> lines = TestData.lines(data.get().resolve("expected.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String computed = computed(cells[0], folder.resolve(cells[1]), cells[2], cells[3]);
            if (!computed.equals(cells[4])) {
                differences.add(line + " but " + computed);
            }
            assertThat(CoreSwhid.parse(cells[4])).hasToString(cells[4]);
        }
        assertThat(differences).isEmpty();
        assertThat(lines).hasSize(1 + VECTORS);
    }

    private String computed(String kind, Path path, String commit, String tag)
            throws IOException, InterruptedException {
        if (kind.startsWith("content")) {
            return Swhids.ofContent(path).toString();
        }
        if (kind.startsWith("directory")) {
            return Swhids.ofDirectory(path).toString();
        }
        Path unpacked = Files.createTempDirectory(folder, "repository");
        unpack(path, unpacked);
        String name = path.getFileName().toString().replace(".tar.gz", "");
        try (GitRepository repository = GitRepository.open(unpacked.resolve(name))) {
            return switch (kind) {
                case "git-repository" -> repository.snapshot().toString();
                case "revision" ->
                    repository.revision(commit.isEmpty() ? "HEAD" : commit).toString();
                case "release" -> repository.release(tag).toString();
                default -> throw new IllegalStateException("a kind of vector that this test does not know: " + kind);
            };
        }
    }

    static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).as(archive.toString()).isZero();
    }
}
