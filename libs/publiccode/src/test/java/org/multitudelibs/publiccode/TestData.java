package org.multitudelibs.publiccode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The collected reference files, kept outside the repository. */
final class TestData {
    private TestData() {}

    static Optional<Path> folder(String name) {
        String told = System.getenv("MULTITUDE_TEST_DATA");
        Path root = told == null || told.isBlank() ? Path.of("../../../shared/data") : Path.of(told);
        return Optional.of(root.resolve(name)).filter(Files::isDirectory);
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
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

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
