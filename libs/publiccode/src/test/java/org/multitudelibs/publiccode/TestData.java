package org.multitudelibs.publiccode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The collected reference files, kept outside the repository. */
public final class TestData {
    private TestData() {}

    public static Optional<Path> folder(String name) {
        String told = System.getenv("MULTITUDE_TEST_DATA");
        Path root = told == null || told.isBlank() ? Path.of("../../../shared/data") : Path.of(told);
        return Optional.of(root.resolve(name)).filter(Files::isDirectory);
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
