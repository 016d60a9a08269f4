package org.multitude.platform.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every problem of an import, a line each, in three columns between tabs; made with the first of them. */
final class ReportFile implements AutoCloseable {
    private final Path path;
    private @Nullable BufferedWriter writer;

    ReportFile(Path path) {
        this.path = path;
    }

    void add(String kind, Problem problem) {
        try {
            BufferedWriter open = writer == null ? open() : writer;
            writer = open;
            open.write(kind + "\t" + problem.place() + "\t" + problem.reason() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the import cannot be written to " + path, e);
        }
    }

    /** Where it is, if there was anything to say. */
    Optional<Path> written() {
        return writer == null ? Optional.empty() : Optional.of(path);
    }

    private BufferedWriter open() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        BufferedWriter open = Files.newBufferedWriter(path);
        open.write("what\tplace\treason\n");
        return open;
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the import cannot be written to " + path, e);
        }
    }
}
