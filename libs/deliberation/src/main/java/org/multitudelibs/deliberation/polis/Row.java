package org.multitudelibs.deliberation.polis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.opinion.Opinion;

/** One row of a file; whatever is wrong in it is said with the file, the line and the column. */
final class Row {
    private final String file;
    private final long line;
    private final CSVRecord values;

    Row(String file, long line, CSVRecord values) {
        this.file = file;
        this.line = line;
        this.values = values;
        int named = values.getParser().getHeaderNames().size();
        if (named > 0 && values.size() != named) {
            throw wrong("it has " + values.size() + " values, the header has " + named);
        }
    }

    /** In a file of two columns without a header: the first names the second. */
    void keyAndValue(Map<String, String> into) {
        if (values.size() == 2) {
            into.put(values.get(0).strip(), values.get(1));
        } else if (values.size() > 2) {
            throw wrong("it has " + values.size() + " values, not a name and a value");
        }
    }

    MalformedFileException wrong(String reason) {
        return MalformedFileException.inLine(file, line, reason);
    }

    boolean has(String column) {
        return values.isMapped(column);
    }

    String text(String column) {
        return values.get(column);
    }

    /** A number that counts or names something. */
    int count(String column) {
        int number = number(column);
        if (number < 0) {
            throw wrong(column + " is " + number + ", which is less than 0");
        }
        return number;
    }

    int number(String column) {
        String text = text(column).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(column + " is “" + shortened(text) + "”, not a whole number");
        }
    }

    OptionalDouble decimal(String column) {
        if (!has(column) || text(column).isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text(column).strip());
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            throw wrong(column + " is “" + shortened(text(column)) + "”, not a number");
        }
        throw wrong(column + " is “" + shortened(text(column)) + "”, not a number");
    }

    Optional<Boolean> flag(String column) {
        if (!has(column) || text(column).isBlank()) {
            return Optional.empty();
        }
        return switch (text(column).strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw wrong(column + " is “" + shortened(text(column)) + "”, neither true nor false");
        };
    }

    Instant moment(String column) {
        String text = text(column).strip();
        try {
            return Instant.ofEpochMilli(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw wrong(column + " is “" + shortened(text) + "”, not a number of milliseconds");
        }
    }

    PolisModeration moderation(String column) {
        int code = number(column);
        try {
            return PolisModeration.of(code);
        } catch (IllegalArgumentException e) {
            throw wrong(column + " is " + code + ", neither -1, 0 nor 1");
        }
    }

    Opinion opinion(String column) {
        int value = number(column);
        try {
            return Opinion.of(value);
        } catch (IllegalArgumentException e) {
            throw wrong(column + " is " + value + ", neither -1, 0 nor 1");
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
