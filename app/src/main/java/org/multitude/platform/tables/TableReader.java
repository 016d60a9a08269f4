package org.multitude.platform.tables;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table row by row. A row may be {@link #MOST_CHARACTERS} long, so that a quotation mark never closed does not
 * take the rest of the file into memory.
 */
public final class TableReader implements Closeable {
    /** Most characters of a row. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Bound bound;
    private long line;

    private TableReader(CSVParser parser, Bound bound) {
        this.parser = parser;
        this.records = parser.iterator();
        this.bound = bound;
    }

    /** A row or the file cannot be read as a table. */
    public static final class Unreadable extends IOException {
        private final long row;

        Unreadable(long row, Throwable cause) {
            super("row " + row + " cannot be read", cause);
            this.row = row;
        }

        /** Number of the row, 0 being the heading. */
        public long row() {
            return row;
        }
    }

    /** Opens a file at its first row, the heading. */
    public static TableReader open(Path file, Charset charset, Separator separator) throws IOException {
        return of(new InputStreamReader(Files.newInputStream(file), charset), separator);
    }

    /** Reads a text. */
    public static TableReader of(Reader text, Separator separator) throws IOException {
        Bound bound = new Bound(withoutMark(new BufferedReader(text)));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.character())
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
        return new TableReader(
                CSVParser.builder().setReader(bound).setFormat(format).get(), bound);
    }

    /** The next row, or empty at the end. */
    public Optional<List<String>> next() throws Unreadable {
        try {
            bound.read = 0;
            if (!records.hasNext()) {
                return Optional.empty();
            }
            List<String> cells = records.next().toList();
            line = parser.getCurrentLineNumber() - breaks(cells);
            return Optional.of(cells);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Unreadable(parser.getRecordNumber(), e);
        }
    }

    /** Line of the file on which the row that was read last begins, from 1. */
    public long line() {
        return line;
    }

    private static long breaks(List<String> cells) {
        long breaks = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean pair = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
            }
        }
        return breaks;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != 0xfeff) {
            text.reset();
        }
        return text;
    }

    private static final class Bound extends FilterReader {
        private int read;

        Bound(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_CHARACTERS) {
                throw new IOException("a row is longer than " + MOST_CHARACTERS + " characters");
            }
        }
    }
}
