package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SwhidTest {
    @Test
    void contentIsNamedAsGitNamesIt() {
        assertThat(Swhid.ofContent(new byte[0])).hasToString("swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assertThat(Swhid.ofContent("Lanterne\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("swh:1:cnt:16f8dc3813ac149a11232f7a1c47e33ea88f09b0");
    }

    @Test
    void contentsOfTheReferenceSuiteHaveTheirPublishedNames() throws IOException, InterruptedException {
        Optional<Path> folder = TestData.folder("code-swhid");
        List<String> vectors = folder.stream()
                .flatMap(found -> TestData.lines(found.resolve("expected.tsv")).stream())
                .filter(line -> line.startsWith("content"))
                .toList();
        assumeTrue(folder.isPresent(), "skipped: the reference suite is not there (set MULTITUDE_TEST_DATA)");
        assertThat(vectors).hasSizeGreaterThan(10);
        for (String vector : vectors) {
            String[] cells = vector.split("\t");
            assertThat(Swhid.ofContent(unpacked(folder.get().resolve("payloads.tar.gz"), cells[1]))
                            .text())
                    .as(cells[1])
                    .isEqualTo(cells[4]);
        }
    }

    private static byte[] unpacked(Path archive, String file) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzOf", archive.toString(), file).start();
        byte[] content = tar.getInputStream().readAllBytes();
        assertThat(tar.waitFor()).as(file).isZero();
        return content;
    }
}
