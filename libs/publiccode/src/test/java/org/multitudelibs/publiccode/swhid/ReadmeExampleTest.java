package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, which ReadmeTest finds here. */
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
}
