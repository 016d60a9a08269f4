package org.multitude.platform.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the values of cells, as they are written in French and in English. */
final class Cells {
    private static final DateTimeFormatter DAY_FIRST = strict("d/M/uuuu");
    private static final DateTimeFormatter MONTH_FIRST = strict("M/d/uuuu");
    private static final int MOST_DIGITS = 18;
    private static final Set<String> YES = Set.of("oui", "vrai", "yes", "true");
    private static final Set<String> NO = Set.of("non", "faux", "no", "false");

    /** What stands in a cell to say that nothing is known. */
    private static final Set<String> UNKNOWN = Set.of("NA", "N/A", "NULL", "ND", "NS", "NC", "-");

    private Cells() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether a cell says that its value is not known. */
    static boolean unknown(String cell) {
        return cell.length() <= 4 && UNKNOWN.contains(cell.toUpperCase(Locale.ROOT));
    }

    /** How a cell writes a number. */
    enum Form {
        NONE,
        WHOLE,
        DOT,
        COMMA
    }

    /** How a cell writes a number; digits that begin with a needless zero are a code and no number. */
    static Form form(String cell) {
        int i = cell.startsWith("-") ? 1 : 0;
        int first = i;
        int digits = 0;
        int sinceGroup = -1;
        while (i < cell.length()) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            } else if (c == ' ' || c == '\u00a0' || c == '\u202f') {
                if (digits == 0 || sinceGroup < 0 && digits > 3 || sinceGroup >= 0 && sinceGroup != 3) {
                    return Form.NONE;
                }
                sinceGroup = 0;
            } else {
                break;
            }
            i++;
        }
        boolean code = digits > 1 && cell.charAt(first) == '0';
        if (digits == 0 || code || sinceGroup >= 0 && sinceGroup != 3) {
            return Form.NONE;
        }
        if (i == cell.length()) {
            return digits <= MOST_DIGITS ? Form.WHOLE : Form.NONE;
        }
        return fraction(cell, i);
    }

    private static Form fraction(String cell, int from) {
        char mark = cell.charAt(from);
        int i = from;
        if (mark == '.' || mark == ',') {
            i++;
            int start = i;
            while (i < cell.length() && Character.digit(cell.charAt(i), 10) >= 0 && cell.charAt(i) <= '9') {
                i++;
            }
            if (i == start) {
                return Form.NONE;
            }
        }
        if (i < cell.length() && !cell.substring(i).matches("[eE][+-]?[0-9]{1,3}")) {
            return Form.NONE;
        }
        return mark == ',' ? Form.COMMA : Form.DOT;
    }

    static Optional<Long> whole(String cell) {
        return form(cell) == Form.WHOLE ? Optional.of(Long.valueOf(digits(cell))) : Optional.empty();
    }

    static Optional<Double> decimal(String cell) {
        if (form(cell) == Form.NONE) {
            return Optional.empty();
        }
        double value = Double.parseDouble(digits(cell).replace(',', '.'));
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static String digits(String cell) {
        return cell.indexOf(' ') < 0 && cell.indexOf('\u00a0') < 0 && cell.indexOf('\u202f') < 0
                ? cell
                : cell.replaceAll("[ \u00a0\u202f]", "");
    }

    static Optional<LocalDate> day(String cell, boolean monthFirst) {
        try {
            if (cell.length() == 10 && cell.charAt(4) == '-') {
                return Optional.of(LocalDate.parse(cell));
            }
            boolean slashes = cell.length() <= 10 && cell.length() >= 8 && cell.indexOf('/') > 0;
            return slashes
                    ? Optional.of(LocalDate.parse(cell, monthFirst ? MONTH_FIRST : DAY_FIRST))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment; with an offset it is brought to that of Greenwich. */
    static Optional<LocalDateTime> moment(String cell) {
        if (cell.length() < 16 || cell.length() > 35 || cell.charAt(4) != '-') {
            return Optional.empty();
        }
        String text = cell.charAt(10) == ' ' ? cell.substring(0, 10) + 'T' + cell.substring(11) : cell;
        try {
            boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> yesNo(String cell) {
        if (cell.length() > 5) {
            return Optional.empty();
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word)
                ? Optional.of(Boolean.TRUE)
                : NO.contains(word) ? Optional.of(Boolean.FALSE) : Optional.empty();
    }

    /** The value of a cell as the type of its column keeps it. */
    static Optional<?> value(String cell, ColumnType type, boolean monthFirst) {
        return switch (type) {
            case TEXT -> Optional.of(cell);
            case WHOLE -> whole(cell);
            case DECIMAL -> decimal(cell);
            case DATE -> day(cell, monthFirst);
            case MOMENT -> moment(cell);
            case YES_NO -> yesNo(cell);
        };
    }
}
