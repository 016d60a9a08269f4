package org.multitude.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multitude.Eventually;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.settings.TableLimits;

/** Tables in a folder of a test's own. */
final class SomeTables implements AutoCloseable {
    static final TableLimits USUAL = new TableLimits(50_000_000, 200_000_000, Duration.ofSeconds(60), 1_000_000_000);

    final FileStore files;
    final Tables tables;
    final Path folder;

    SomeTables(Path below, TableLimits limits) throws IOException {
        Path incoming = Files.createDirectories(below.resolve("incoming"));
        files = new FileStore(below.resolve("files"), incoming, Long.MAX_VALUE);
        folder = below.resolve("tables");
        tables = new Tables(files, limits, folder, below.resolve("children"));
    }

    TableFile keep(byte[] bytes, Charset charset, Separator separator) throws IOException {
        StoredFile stored = files.keep(new ByteArrayInputStream(bytes));
        try (TableReader reader = TableReader.open(files.path(stored.sha256()), charset, separator)) {
            int columns = reader.next().map(List::size).orElse(0);
            return new TableFile(stored.sha256(), stored.size(), charset, separator, columns);
        }
    }

    TableFile keep(String csv) throws IOException {
        return keep(csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Separator.SEMICOLON);
    }

    /** What can be said of a table once it is not being opened any more. */
    TableState settled(TableFile file) {
        Eventually.within(
                Duration.ofSeconds(120),
                () -> assertThat(tables.state(file)).isNotInstanceOf(TableState.BeingOpened.class));
        return tables.state(file);
    }

    Table open(TableFile file) {
        TableState state = settled(file);
        assertThat(state).isInstanceOf(TableState.Opened.class);
        return ((TableState.Opened) state).table();
    }

    TableRefusal closed(TableFile file) {
        TableState state = settled(file);
        assertThat(state).isInstanceOf(TableState.Closed.class);
        return ((TableState.Closed) state).reason();
    }

    /** All columns of the rows that fulfil these conditions. */
    Rows rows(TableFile file, Filter... filters) {
        return tables.rows(file, question(file, List.of(filters), Optional.empty(), 0, 100));
    }

    Question.Rows question(
            TableFile file, List<Filter> filters, Optional<Question.Order> order, long after, int limit) {
        List<Integer> all =
                IntStream.range(0, tables.opened(file).columns().size()).boxed().toList();
        return new Question.Rows(all, filters, order, after, limit, 0);
    }

    /** The processes of these tables: those of the whole test run that were not there before. */
    static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(TableChild.class.getName()))
                        .orElse(false))
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        tables.close();
    }
}
