package org.multitude.platform.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of the cells of a column. */
public enum Condition {
    EQUAL,
    NOT_EQUAL,
    CONTAINS,
    STARTS,
    AT_LEAST,
    AT_MOST,
    EMPTY,
    FILLED;

    /** Code in addresses and, behind {@code tables.condition.}, in the bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The condition with this code. */
    public static Optional<Condition> of(String code) {
        return Arrays.stream(values())
                .filter(condition -> condition.code().equals(code))
                .findFirst();
    }

    /** Whether it compares with a value. */
    public boolean valued() {
        return this != EMPTY && this != FILLED;
    }

    /** Whether it needs an order. */
    public boolean ordered() {
        return List.of(AT_LEAST, AT_MOST).contains(this);
    }

    /** Whether it looks at the text of the cell and not at its value. */
    boolean textual() {
        return this == CONTAINS || this == STARTS;
    }
}
