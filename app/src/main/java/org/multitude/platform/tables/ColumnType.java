package org.multitude.platform.tables;

import java.util.Locale;

/** What the cells of a column hold. */
public enum ColumnType {
    TEXT("varchar"),
    WHOLE("bigint"),
    DECIMAL("double"),
    DATE("date"),
    MOMENT("timestamp"),
    YES_NO("boolean");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** Its type in DuckDB. */
    String sql() {
        return sql;
    }

    /** Code for programs and, behind {@code tables.type.}, in the bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a typed value is kept beside the text of each cell. */
    public boolean typed() {
        return this != TEXT;
    }

    /** Whether its values are numbers. */
    public boolean number() {
        return this == WHOLE || this == DECIMAL;
    }

    /** Whether its values are days or moments. */
    public boolean time() {
        return this == DATE || this == MOMENT;
    }
}
