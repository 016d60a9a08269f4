package org.multitude.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Reading;
import org.multitudelibs.publiccode.Surroundings;

/** The description of Multitude itself. */
class PubliccodeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void nothingIsWrongInOurOwnDescription() throws IOException {
        Reading reading = Publiccode.in(Surroundings.none().withFiles(PubliccodeTest::firstBytes))
                .diagnose(Files.readAllBytes(ROOT.resolve("publiccode.yml")));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.software().orElseThrow().legal().license()).contains("EUPL-1.2");
    }

    private static Optional<byte[]> firstBytes(String path) {
        try {
            return Files.isRegularFile(ROOT.resolve(path))
                    ? Optional.of(Files.readAllBytes(ROOT.resolve(path)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
