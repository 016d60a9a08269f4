package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitudelibs.publiccode.TestData;

/** The example of the README, which this source holds word for word. */
class ReadmeExampleTest {
    private interface Progress {
        void show(long files);
    }

    private final Progress progress = files -> assertThat(files).isEqualTo(1);
    private final byte[] bytes = "hello\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheReadmeWorks() throws IOException {
        // example
        CoreSwhid licence = Swhids.ofContent(Files.write(folder.resolve("LICENSE"), bytes));
        assertThat(licence).hasToString("swh:1:cnt:ce013625030ba8dba906f756967f9e9ca394464a");
        assertThat(Swhids.ofDirectory(folder, files -> progress.show(files)))
                .hasToString("swh:1:dir:e346c8bed316256cbc7ea3755d09fa5c6c97ed7c");

        QualifiedSwhid link = QualifiedSwhid.of(licence)
                .withOrigin("https://example.org/lanterne.git")
                .withFragment(new Fragment.Lines(9, 15));
        assertThat(link)
                .hasToString("swh:1:cnt:ce013625030ba8dba906f756967f9e9ca394464a"
                        + ";origin=https://example.org/lanterne.git;lines=9-15");
        assertThat(QualifiedSwhid.parse(link.toString())).isEqualTo(link);

        assertThatThrownBy(() -> QualifiedSwhid.parse(licence + ";lines=15-9"))
                .hasMessage("Character 58: the range ends at 9, before it starts at 15");
        // end
    }

    @Test
    void theReadmeHoldsThisExample() {
        List<String> source =
                TestData.lines(Path.of("src/test/java/org/multitudelibs/publiccode/swhid/ReadmeExampleTest.java"));
        String example =
                source.subList(source.indexOf("        // example") + 1, source.indexOf("        // end")).stream()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripIndent();
        assertThat(String.join("\n", TestData.lines(Path.of("README.md")))).contains("```java\n" + example + "\n```");
    }
}
