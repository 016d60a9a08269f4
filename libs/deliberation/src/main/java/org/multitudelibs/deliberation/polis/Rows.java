package org.multitudelibs.deliberation.polis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.multitudelibs.deliberation.MalformedFileException;

/** The rows of a file, one at a time. */
final class Rows implements AutoCloseable {
    private final String file;
    private final CSVParser parser;
    private long linesRead;

    private Rows(String file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.linesRead = parser.getCurrentLineNumber();
    }

    /** Opens a file with a header. */
    static Rows withHeader(String file, InputStream bytes, List<String> needed) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        Rows rows = open(file, bytes, format);
        List<String> names = rows.parser.getHeaderNames();
        for (String column : needed) {
            if (!names.contains(column)) {
                rows.close();
                throw MalformedFileException.inLine(file, 1, "the column “" + column + "” is missing");
            }
        }
        return rows;
    }

    /** Opens a file without one. */
    static Rows plain(String file, InputStream bytes) {
        return open(file, bytes, CSVFormat.RFC4180);
    }

    private static Rows open(String file, InputStream bytes, CSVFormat format) {
        try {
            return new Rows(
                    file,
                    CSVParser.builder()
                            .setReader(new BufferedReader(new InputStreamReader(
                                    bytes,
                                    StandardCharsets.UTF_8
                                            .newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT))))
                            .setFormat(format)
                            .get());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    List<String> header() {
        return parser.getHeaderNames();
    }

    /** The rows as they are read; to be closed by closing this. */
    Stream<Row> stream() {
        Iterator<CSVRecord> records = parser.iterator();
        Iterator<Row> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw unreadable(file, e);
                }
            }

            @Override
            public Row next() {
                try {
                    CSVRecord record = records.next();
                    // A row may have several lines: it is named by its first.
                    long line = linesRead + 1;
                    linesRead = parser.getCurrentLineNumber();
                    return new Row(file, line, record);
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw unreadable(file, e);
                }
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static MalformedFileException unreadable(String file, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return MalformedFileException.in(file, "it is not written in UTF-8", e);
            }
        }
        return MalformedFileException.in(file, "it cannot be read (" + e.getMessage() + ")", e);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
