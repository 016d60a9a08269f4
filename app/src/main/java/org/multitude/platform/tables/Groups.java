package org.multitude.platform.tables;

import java.util.List;

/**
 * Rows counted by the values of a column. Periods and ranges stand in their order, those without a row included; values
 * by their number.
 *
 * @param grouping how the values are put together
 * @param groups the groups, at most {@link #MOST}; of more periods the last
 * @param others rows of groups that are left out
 * @param without rows without a value there
 * @param total all rows
 */
public record Groups(Grouping grouping, List<Group> groups, long others, long without, long total) {
    /** Most groups. */
    public static final int MOST = 40;

    public Groups {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param from its value, its first day, or where its range begins
     * @param to where its range ends, excluded; else empty
     * @param count its rows
     */
    public record Group(String from, String to, long count) {}
}
