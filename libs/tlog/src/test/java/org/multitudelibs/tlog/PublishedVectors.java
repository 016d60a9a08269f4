package org.multitudelibs.tlog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Test vectors published by others. They are not part of this repository; without them their tests are skipped. */
final class PublishedVectors {

    private PublishedVectors() {}

    /** A folder of vectors, or the test is skipped, saying how many vectors were not tried. */
    static Path folder(String name, int vectors) {
        Path folder = root().resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                () -> vectors + " vectors of " + name + " skipped: no such folder; set MULTITUDE_TEST_DATA");
        return folder;
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return Utf8.decode(bytes(file), file.toString());
    }

    private static Path root() {
        return Optional.ofNullable(System.getenv("MULTITUDE_TEST_DATA"))
                .map(Path::of)
                .orElseGet(() -> Path.of("")
                        .toAbsolutePath()
                        .resolve("../../../shared/data")
                        .normalize());
    }
}
