package org.multitude.platform.tables;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a column holds by looking at every cell of it: the narrowest type that all of them fit. */
final class Guess {
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3},[0-9]{3}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /** In the name of a column these say that its digits name something and count nothing. */
    private static final Set<String> CODES = Set.of(
            "code",
            "codes",
            "insee",
            "siren",
            "siret",
            "cp",
            "postal",
            "postcode",
            "zip",
            "tel",
            "telephone",
            "téléphone",
            "phone");

    private boolean whole = true;
    private boolean dot = true;
    private boolean comma = true;
    private boolean thousands = true;
    private boolean dayFirst = true;
    private boolean monthFirst = true;
    private boolean moment = true;
    private boolean yesNo = true;
    private long seen;

    /** Looks at a cell that is not empty. */
    void see(String cell) {
        if (Cells.unknown(cell)) {
            return;
        }
        seen++;
        if (whole || dot || comma) {
            number(cell);
        }
        dayFirst = dayFirst && Cells.day(cell, false).isPresent();
        monthFirst = monthFirst && Cells.day(cell, true).isPresent();
        moment = moment && Cells.moment(cell).isPresent();
        yesNo = yesNo && Cells.yesNo(cell).isPresent();
    }

    private void number(String cell) {
        Cells.Form form = Cells.form(cell);
        whole &= form == Cells.Form.WHOLE;
        dot &= form == Cells.Form.WHOLE || form == Cells.Form.DOT;
        comma &= form == Cells.Form.WHOLE || form == Cells.Form.COMMA;
        thousands = thousands
                && (form != Cells.Form.COMMA || THOUSANDS.matcher(cell).matches());
    }

    /** What the column holds. */
    ColumnType type(String name, Separator separator) {
        if (seen == 0) {
            return ColumnType.TEXT;
        }
        if (whole) {
            return namesSomething(name) ? ColumnType.TEXT : ColumnType.WHOLE;
        }
        // Between commas, 1,234 is as likely a thousand as one and a bit: then it stays text.
        boolean decimal = dot || comma && !(thousands && separator == Separator.COMMA);
        if (decimal) {
            return ColumnType.DECIMAL;
        }
        if (dayFirst || monthFirst) {
            return ColumnType.DATE;
        }
        return moment ? ColumnType.MOMENT : yesNo ? ColumnType.YES_NO : ColumnType.TEXT;
    }

    /** How its values are written. */
    Column.Written written(ColumnType type) {
        if (type == ColumnType.DECIMAL && !dot) {
            return Column.Written.COMMA;
        }
        return type == ColumnType.DATE && !dayFirst ? Column.Written.MONTH_FIRST : Column.Written.PLAIN;
    }

    private static boolean namesSomething(String name) {
        return WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(CODES::contains);
    }
}
