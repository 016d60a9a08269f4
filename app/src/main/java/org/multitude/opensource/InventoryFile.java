package org.multitude.opensource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.multitude.platform.imports.SourceFile;
import org.multitude.platform.imports.UnreadableSource;

/**
 * A table of repositories in a file, possibly packed by gzip. It is read once whole, line by line, before anything is
 * brought in: what cannot be read to its end brings nothing in.
 */
final class InventoryFile {
    private static final int LOOK = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Path file;
    private final Charset charset;
    private final CSVFormat format;
    private final List<String> head;
    private final long lines;

    private InventoryFile(Path file, Charset charset, CSVFormat format, List<String> head, long lines) {
        this.file = file;
        this.charset = charset;
        this.format = format;
        this.head = head;
        this.lines = lines;
    }

    /**
     * Reads it through.
     *
     * @throws UnreadableSource when it is no table, or cannot be read to its end
     */
    static InventoryFile of(Path file, LongConsumer progress) {
        try {
            return read(file, StandardCharsets.UTF_8, progress);
        } catch (CharacterCodingException e) {
            try {
                // Any bytes are text in it: what spreadsheets of Western Europe still write.
                return read(file, Charset.forName("windows-1252"), progress);
            } catch (IOException again) {
                throw unreadable(file, again);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InventoryFile read(Path file, Charset charset, LongConsumer progress) throws IOException {
        CSVFormat format = format(file, charset);
        List<String> head = List.of();
        long lines = 0;
        try (Reader reader = reader(file, charset);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (records.hasNext()) {
                head = records.next().toList();
            }
            while (records.hasNext()) {
                records.next();
                progress.accept(++lines);
            }
        } catch (UncheckedIOException e) {
            // The iterator of the parser may not throw what it meets.
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return new InventoryFile(file, charset, format, head, lines);
    }

    private static CSVFormat format(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(reader(file, charset), LOOK)) {
            String line = reader.readLine();
            String first = line == null ? "" : line;
            char best = SEPARATORS[0];
            for (char separator : SEPARATORS) {
                if (count(first, separator) > count(first, best)) {
                    best = separator;
                }
            }
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(best)
                    .setIgnoreEmptyLines(true)
                    .get();
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                SourceFile.open(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static UnreadableSource unreadable(Path file, IOException e) {
        return new UnreadableSource(
                file + " cannot be read as a table (" + e.getMessage() + "): save it as CSV in UTF-8.", e);
    }

    /** Names of its columns. */
    List<String> head() {
        return head;
    }

    /** Number of lines after the head. */
    long lines() {
        return lines;
    }

    /** Whether it is not in UTF-8, as it should be. */
    boolean inAnotherEncoding() {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    /** Told each line after the head, with its number in the file as an editor counts. */
    interface Lines {
        void line(CSVRecord line, long number);
    }

    void each(Lines taken) {
        try (Reader reader = reader(file, charset);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            long before = 0;
            boolean first = true;
            while (records.hasNext()) {
                CSVRecord line = records.next();
                if (!first) {
                    taken.line(line, before + 1);
                }
                first = false;
                before = parser.getCurrentLineNumber();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could be read a moment ago and cannot any more", e);
        }
    }
}
