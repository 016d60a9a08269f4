package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files found in repositories of public bodies. */
class RealFilesTest {
    private static final int FILES = 20;

    @Test
    void all20RealFilesAreReadAndNameTheirSoftware() {
        Optional<Path> folder = TestData.folder("code-publiccode-real");
        assumeTrue(folder.isPresent(), FILES + " real files skipped: code-publiccode-real is not there");
        List<Reading> readings = TestData.files(folder.orElseThrow()).stream()
                .map(file -> Publiccode.read(TestData.bytes(file)))
                .toList();
        assertThat(readings)
                .hasSize(FILES)
                .allMatch(reading -> reading.software().isPresent());
        assertThat(readings.stream().filter(Reading::isValid)).hasSize(15);
        assertThat(readings.stream().filter(reading -> reading.findings().isEmpty()))
                .hasSize(1);
    }
}
