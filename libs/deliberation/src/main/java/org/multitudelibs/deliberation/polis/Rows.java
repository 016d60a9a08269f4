package org.multitudelibs.deliberation.polis;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.CellReader;
import org.multitudelibs.deliberation.files.Header;

/** The rows of a file with a header, one at a time. */
final class Rows implements AutoCloseable {
    static final char SEPARATOR = ',';

    private final String file;
    private final CellReader lines;
    private final Header header;

    /** @throws MalformedFileException if a column that is needed is missing */
    Rows(String file, InputStream bytes, List<String> needed) {
        this.file = file;
        this.lines = new CellReader(file, bytes, SEPARATOR);
        List<Cell> first = lines.next();
        if (first.isEmpty()) {
            throw lines.wrongHere("the file is empty; it begins with the names of its columns");
        }
        this.header = new Header(file, SEPARATOR, first);
        needed.forEach(header::check);
    }

    Header header() {
        return header;
    }

    void forEach(Consumer<Row> each) {
        for (List<Cell> cells = lines.next(); !cells.isEmpty(); cells = lines.next()) {
            each.accept(new Row(file, header, cells));
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
