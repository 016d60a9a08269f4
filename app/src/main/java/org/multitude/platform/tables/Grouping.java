package org.multitude.platform.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of a column are put together to be counted. */
public enum Grouping {
    VALUES,
    RANGES,
    DAY,
    MONTH,
    YEAR,
    DECADE;

    /** Code in addresses and, behind {@code tables.grouping.}, in the bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping with this code. */
    public static Optional<Grouping> of(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code().equals(code))
                .findFirst();
    }

    /** Those that make sense for a type. */
    public static List<Grouping> fitting(ColumnType type) {
        return type.time()
                ? List.of(DAY, MONTH, YEAR, DECADE)
                : type.number() ? List.of(RANGES, VALUES) : List.of(VALUES);
    }
}
