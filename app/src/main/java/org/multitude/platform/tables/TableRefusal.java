package org.multitude.platform.tables;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Why a table cannot be opened, or a question to it not be answered. */
public abstract sealed class TableRefusal extends Refusal {
    private TableRefusal(HttpStatus status, String key, Object... arguments) {
        super(status, key, arguments);
    }

    /** Whether asking again may help. */
    boolean passing() {
        return status() == HttpStatus.SERVICE_UNAVAILABLE;
    }

    /** The file is larger than the tables that are opened here. */
    public static final class TooLarge extends TableRefusal {
        TooLarge(long limit) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "tables.too-large", limit / 1_000_000);
        }
    }

    /** It has more columns than the tables that are opened here. */
    public static final class TooWide extends TableRefusal {
        TooWide(long columns, long most) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "tables.too-wide", columns, most);
        }
    }

    /** A row of it cannot be read. */
    public static final class Unreadable extends TableRefusal {
        Unreadable(long row) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "tables.unreadable", row);
        }
    }

    /** The file itself is there no more. */
    public static final class Gone extends TableRefusal {
        Gone() {
            super(HttpStatus.NOT_FOUND, "tables.gone");
        }
    }

    /** It holds no table that is kept here. */
    public static final class NotATable extends TableRefusal {
        public NotATable() {
            super(HttpStatus.NOT_FOUND, "tables.not-a-table");
        }
    }

    /** Opening it takes longer than is allowed. */
    public static final class OpeningTooLong extends TableRefusal {
        OpeningTooLong(long seconds) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "tables.opening-too-long", seconds);
        }
    }

    /** Opening it needs more memory than is allowed. */
    public static final class OpeningNeedsMemory extends TableRefusal {
        OpeningNeedsMemory() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "tables.opening-needs-memory");
        }
    }

    /** It was not opened yet. */
    public static final class BeingOpened extends TableRefusal {
        BeingOpened() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "tables.being-opened");
        }
    }

    /** The answer takes longer than is allowed. */
    public static final class TookTooLong extends TableRefusal {
        TookTooLong(long seconds) {
            super(HttpStatus.SERVICE_UNAVAILABLE, "tables.took-too-long", seconds);
        }
    }

    /** The answer needs more memory than is allowed. */
    public static final class NeedsMemory extends TableRefusal {
        NeedsMemory() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "tables.needs-memory");
        }
    }

    /** Too many questions are being answered. */
    public static final class Busy extends TableRefusal {
        Busy() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "tables.busy");
        }
    }

    /** The process that should answer ended, or could not. */
    public static final class Interrupted extends TableRefusal {
        Interrupted() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "tables.interrupted");
        }
    }

    /** The file has no such column. */
    public static final class NoColumn extends TableRefusal {
        public NoColumn(String name) {
            super(HttpStatus.BAD_REQUEST, "tables.no-column", name);
        }
    }

    /** There is no such condition, order or grouping. */
    public static final class Unknown extends TableRefusal {
        public Unknown(String word) {
            super(HttpStatus.BAD_REQUEST, "tables.unknown", word);
        }
    }

    /** More conditions than are looked at together. */
    public static final class TooManyFilters extends TableRefusal {
        public TooManyFilters(int most) {
            super(HttpStatus.BAD_REQUEST, "tables.too-many-filters", most);
        }
    }

    /** A value that the cells of a column cannot be compared with. */
    public static final class NotComparable extends TableRefusal {
        NotComparable(String value, Column column) {
            super(
                    HttpStatus.BAD_REQUEST,
                    "tables.not-comparable",
                    value,
                    column.name(),
                    column.type().code().replace('-', '_'));
        }
    }

    /** Text has no order in which a condition would make sense. */
    public static final class NoOrder extends TableRefusal {
        NoOrder(Column column) {
            super(HttpStatus.BAD_REQUEST, "tables.no-order", column.name());
        }
    }

    /** The page before ended at a row that is not there. */
    public static final class NoSuchRow extends TableRefusal {
        public NoSuchRow(String row) {
            super(HttpStatus.BAD_REQUEST, "tables.no-such-row", row);
        }
    }
}
