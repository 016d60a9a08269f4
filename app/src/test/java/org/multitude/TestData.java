package org.multitude;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real inputs kept beside the project: {@code MULTITUDE_TEST_DATA}, else {@code ../shared/data}. */
public final class TestData {
    private TestData() {}

    /** The folder, where it is there. */
    public static Optional<Path> folder() {
        String named = System.getenv("MULTITUDE_TEST_DATA");
        Path folder = named == null || named.isBlank() ? Path.of("..", "..", "shared", "data") : Path.of(named);
        return Files.isDirectory(folder) ? Optional.of(folder.toAbsolutePath().normalize()) : Optional.empty();
    }

    /** A file or folder of it; the test is skipped, and counted as such, where it is absent. */
    public static Path need(String path) {
        Optional<Path> found = folder().map(folder -> folder.resolve(path)).filter(Files::exists);
        assumeTrue(found.isPresent(), "skipped: " + path + " is not there (set MULTITUDE_TEST_DATA)");
        return found.orElseThrow();
    }
}
