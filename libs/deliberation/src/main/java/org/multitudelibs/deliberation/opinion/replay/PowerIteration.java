package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Principal components by power iteration: the vector that the table's product turns to, then the same in what is left
 * once that is taken away. It stops when the product is exactly as long as before, or after so many steps and one.
 *
 * <p>On one statement where one agrees (-1) and one disagrees (1), the mean is 0, any start becomes ±1, and the length
 * of the product, 2, is found again at the second step.
 */
final class PowerIteration {
    private static final int COMPONENTS = 2;

    private PowerIteration() {}

    /**
     * As many components as the table has, at most two, each of length 1, or 0 where nothing differs.
     *
     * @param table which is used up
     * @param before where to start; for columns that are new since, from 1
     * @param cold a start of a length, where there is none before
     */
    static List<double[]> of(Table table, List<double[]> before, IntFunction<double[]> cold, int steps) {
        List<double[]> components = new ArrayList<>();
        int count = Math.min(COMPONENTS, Math.min(table.rows(), table.columns()));
        for (int number = 0; number < count; number++) {
            double[] start = number < before.size() && isSomething(before.get(number))
                    ? padded(before.get(number), table.columns(), 1)
                    : cold.apply(table.columns());
            double[] component = strongest(table, start, steps);
            components.add(component);
            table.takeAway(component);
        }
        return components;
    }

    private static double[] strongest(Table table, double[] start, int steps) {
        double[] vector = start;
        double lengthBefore = 0;
        for (int step = steps; true; step--) {
            vector = table.spread(vector);
            double length = Math.sqrt(Table.dot(vector, vector));
            if (length > 0) {
                Table.scale(vector, 1 / length);
            }
            if (step <= 0 || length == lengthBefore) {
                return vector;
            }
            lengthBefore = length;
        }
    }

    private static boolean isSomething(double[] vector) {
        return Table.dot(vector, vector) > 0;
    }

    /** A vector made longer. */
    static double[] padded(double[] vector, int length, double with) {
        double[] padded = Arrays.copyOf(vector, length);
        if (vector.length < length) {
            Arrays.fill(padded, vector.length, length, with);
        }
        return padded;
    }
}
