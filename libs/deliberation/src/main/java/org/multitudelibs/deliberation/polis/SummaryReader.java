package org.multitudelibs.deliberation.polis;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.CellReader;
import org.multitudelibs.deliberation.files.FileLimits;

/** Reads {@code summary.csv}, where every row is a name and a value. */
final class SummaryReader {
    private final String file = PolisFile.SUMMARY.fileName();
    private final CellReader lines;
    private final Map<String, Cell> values = new HashMap<>();

    private SummaryReader(CellReader lines) {
        this.lines = lines;
        for (List<Cell> row = lines.next(); !row.isEmpty(); row = lines.next()) {
            if (row.size() > 2) {
                throw row.get(2).wrong(file, "the row has " + row.size() + " values, not a name and a value");
            }
            if (values.size() == FileLimits.KEYS) {
                throw row.getFirst()
                        .wrong(file, "there are more than " + FileLimits.KEYS + " rows, which is as many as are read");
            }
            if (row.size() == 2) {
                values.put(row.getFirst().value(), row.getLast());
            }
        }
    }

    static PolisSummary read(InputStream bytes) {
        try (CellReader lines = new CellReader(PolisFile.SUMMARY.fileName(), bytes, Rows.SEPARATOR)) {
            return new SummaryReader(lines).summary();
        }
    }

    private PolisSummary summary() {
        return new PolisSummary(
                needed("topic").text(),
                optional("url"),
                optional("views").isBlank() ? OptionalInt.empty() : OptionalInt.of(number("views")),
                number("voters"),
                number("voters-in-conv"),
                number("commenters"),
                number("comments"),
                number("groups"),
                optional("conversation-description"));
    }

    private String optional(String key) {
        Cell value = values.get(key);
        return value == null ? "" : value.text();
    }

    private Cell needed(String key) {
        Cell value = values.get(key);
        if (value == null) {
            throw lines.wrongHere("the file ends without a row “" + key + "”");
        }
        return value;
    }

    private int number(String key) {
        Cell value = needed(key);
        try {
            return Integer.parseInt(value.value());
        } catch (NumberFormatException e) {
            throw value.wrong(file, key + " is “" + value.shown() + "”, not a whole number below 2³¹");
        }
    }
}
