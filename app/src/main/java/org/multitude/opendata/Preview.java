package org.multitude.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.files.FileStore;
import org.springframework.stereotype.Component;

/** Reads the first rows of a published table. */
@Component
public class Preview {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARACTERS = 120;

    private final FileStore files;

    Preview(FileStore files) {
        this.files = files;
    }

    /**
     * The beginning of a table.
     *
     * @param columns names of its columns, at most forty
     * @param rows its first rows, each with one cell a column; long cells are cut
     * @param hidden number of columns left out
     */
    public record Start(List<String> columns, List<List<String>> rows, int hidden) {}

    /** The first {@code limit} rows, where the file is a table that is still there. */
    public Optional<Start> of(CheckedFile file, int limit) {
        if (file.shape().isEmpty()) {
            return Optional.empty();
        }
        TableShape shape = file.shape().get();
        try (TableReader table =
                TableReader.open(files.path(file.stored().sha256()), shape.charset(), shape.separator())) {
            List<String> heading = table.next().orElse(List.of());
            int width = Math.min(heading.size(), MOST_COLUMNS);
            List<List<String>> rows = new ArrayList<>();
            for (Optional<List<String>> row = table.next();
                    row.isPresent() && rows.size() < limit;
                    row = table.next()) {
                rows.add(cells(row.get(), width));
            }
            return Optional.of(new Start(cells(heading, width), rows, heading.size() - width));
        } catch (IOException e) {
            // The bytes are gone or were tampered with: the page still stands, and the verifier says so.
            return Optional.empty();
        }
    }

    private static List<String> cells(List<String> row, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String cell = i < row.size() ? row.get(i) : "";
            cells.add(cell.length() <= MOST_CHARACTERS ? cell : cell.substring(0, MOST_CHARACTERS) + "…");
        }
        return cells;
    }
}
