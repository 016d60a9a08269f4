package org.multitudelibs.deliberation.polis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.Header;
import org.multitudelibs.deliberation.opinion.Opinion;

/** One row of a file; whatever is wrong in it is said with the file, the line, the place in it and the name of the column. */
final class Row {
    private final String file;
    private final Header header;
    private final List<Cell> cells;

    Row(String file, Header header, List<Cell> cells) {
        this.file = file;
        this.header = header;
        this.cells = cells;
        header.checkWidth(cells);
    }

    MalformedFileException wrong(String column, String reason) {
        return header.cell(cells, column).wrong(file, column + " is " + reason);
    }

    boolean isBlank(String column) {
        return text(column).isBlank();
    }

    String text(String column) {
        return header.cell(cells, column).text();
    }

    /** A number that counts or names something. */
    int count(String column) {
        int number = number(column);
        if (number < 0) {
            throw wrong(column, number + ", which is less than 0");
        }
        return number;
    }

    int number(String column) {
        try {
            return Integer.parseInt(text(column).strip());
        } catch (NumberFormatException e) {
            throw wrong(column, quoted(column) + ", not a whole number below 2³¹");
        }
    }

    OptionalDouble decimal(String column) {
        if (!header.has(column) || isBlank(column)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text(column).strip());
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(column, quoted(column) + ", not a number");
    }

    Optional<Boolean> flag(String column) {
        if (!header.has(column) || isBlank(column)) {
            return Optional.empty();
        }
        return switch (text(column).strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw wrong(column, quoted(column) + ", neither true nor false");
        };
    }

    Instant moment(String column) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text(column).strip()));
        } catch (NumberFormatException e) {
            throw wrong(column, quoted(column) + ", not a number of milliseconds");
        }
    }

    PolisModeration moderation(String column) {
        return PolisModeration.of(number(column)).orElseThrow(() -> noSign(column));
    }

    Opinion opinion(String column) {
        try {
            return Opinion.of(number(column));
        } catch (IllegalArgumentException e) {
            throw noSign(column);
        }
    }

    private MalformedFileException noSign(String column) {
        return wrong(column, number(column) + ", neither -1, 0 nor 1");
    }

    private String quoted(String column) {
        return "“" + header.cell(cells, column).shown() + "”";
    }
}
