package org.multitudelibs.deliberation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.multitudelibs.deliberation.TestData;

/** Files of Pabulib: those collected outside of the repository, and small ones written here. */
final class PbFiles {
    private PbFiles() {}

    /** How many there are. */
    static final int COLLECTED = 91;

    /** All collected files by their names without {@code .pb}; the test is skipped, and that is said, where they are absent. */
    static SortedMap<String, Path> collected() {
        SortedMap<String, Path> found = new TreeMap<>();
        for (String folder : List.of("part-pabulib", "part-abc/data")) {
            Optional<Path> there = TestData.folder(folder);
            if (there.isEmpty()) {
                System.out.println("Skipped: " + COLLECTED + " published budgets, which are not here (" + folder + ")");
            }
            Assumptions.assumeTrue(there.isPresent());
            TestData.files(there.orElseThrow()).stream()
                    .filter(file -> file.toString().endsWith(".pb"))
                    .forEach(file -> found.put(file.getFileName().toString().replaceFirst("\\.pb$", ""), file));
        }
        assertThat(found).hasSize(COLLECTED);
        return found;
    }

    static PbElection read(Path file) {
        return PbElection.read(String.valueOf(file.getFileName()), new ByteArrayInputStream(TestData.bytes(file)));
    }

    static PbElection read(String text) {
        return PbElection.read("test.pb", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
