package org.multitudelibs.deliberation.opinion.replay;

/**
 * Rows of numbers around their mean. Everything is computed in the order of Polis' operations, because an iteration that
 * stops when a length is the same to the last bit stops somewhere else in another order.
 */
final class Table {
    private final double[] centre;
    private final double[][] rows;

    private Table(double[] centre, double[][] rows) {
        this.centre = centre;
        this.rows = rows;
    }

    /** Takes over the rows. */
    static Table of(double[][] rows, int columns) {
        double[] centre = new double[columns];
        for (double[] row : rows) {
            add(centre, 1, row);
        }
        scale(centre, rows.length == 0 ? 0 : 1.0 / rows.length);
        for (double[] row : rows) {
            add(row, -1, centre);
        }
        return new Table(centre, rows);
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return centre.length;
    }

    double[] centre() {
        return centre;
    }

    /** Takes away what lies along a direction; nothing when the direction is nothing. */
    void takeAway(double[] direction) {
        double length = dot(direction, direction);
        if (length > 0) {
            for (double[] row : rows) {
                add(row, -(dot(direction, row) * (1 / length)), direction);
            }
        }
    }

    /** The table, transposed, times the table, times a vector. */
    double[] spread(double[] vector) {
        double[] spread = new double[vector.length];
        for (double[] row : rows) {
            add(spread, dot(vector, row), row);
        }
        return spread;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    static void scale(double[] vector, double by) {
        for (int at = 0; at < vector.length; at++) {
            vector[at] *= by;
        }
    }

    private static void add(double[] to, double times, double[] what) {
        for (int at = 0; at < to.length; at++) {
            to[at] += times * what[at];
        }
    }
}
