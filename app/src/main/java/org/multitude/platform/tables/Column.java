package org.multitude.platform.tables;

import java.util.List;
import java.util.Optional;

/**
 * A column of an opened table, with what it holds. Nothing of it follows the filters of a question.
 *
 * @param place 0 for the first
 * @param name its name, no other column has it
 * @param type what its cells hold
 * @param written how they are written, where that had to be found
 * @param filled number of cells that are not empty
 * @param typed number of those that could be read as the type says
 * @param distinct number of different values
 * @param about whether that number is an estimate, because counting needed too much memory
 * @param least the least number, day or moment
 * @param greatest the greatest one
 * @param sum sum of its numbers
 * @param frequent the most frequent values, unless all are different
 */
public record Column(
        int place,
        String name,
        ColumnType type,
        Written written,
        long filled,
        long typed,
        long distinct,
        boolean about,
        Optional<String> least,
        Optional<String> greatest,
        Optional<Double> sum,
        List<Frequent> frequent) {
    public Column {
        frequent = List.copyOf(frequent);
    }

    /** How the values of a column are written. */
    public enum Written {
        /** In the only way we know. */
        PLAIN,
        /** Decimals after a comma. */
        COMMA,
        /** Days with the month first. */
        MONTH_FIRST
    }

    /** A value and how often it is there; a long one is cut. */
    public record Frequent(String value, long count) {}

    /** Mean of its numbers. */
    public Optional<Double> mean() {
        return typed == 0 ? Optional.empty() : sum.map(all -> all / typed);
    }
}
