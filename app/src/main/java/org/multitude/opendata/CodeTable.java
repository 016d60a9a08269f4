package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the small tables of official codes that come with the program. */
final class CodeTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private CodeTable() {}

    static List<CSVRecord> read(String name) {
        try (InputStream input =
                        Objects.requireNonNull(CodeTable.class.getResourceAsStream("/opendata/" + name + ".csv"));
                CSVParser parser = CSVParser.parse(new InputStreamReader(input, StandardCharsets.UTF_8), FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
