package org.multitudelibs.deliberation.opinion;

import java.util.List;

/** The little arithmetic on rows of numbers that finding directions needs. */
final class Vectors {
    private static final double ALIKE = 1e-9;

    private Vectors() {}

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    static void add(double[] to, double times, double[] what) {
        for (int at = 0; at < to.length; at++) {
            to[at] += times * what[at];
        }
    }

    static void divide(double[] vector, double by) {
        for (int at = 0; at < vector.length; at++) {
            vector[at] /= by;
        }
    }

    /** Takes away what lies along directions of length 1. Twice: once leaves traces of rounding. */
    static void takeAway(double[] from, List<double[]> directions) {
        for (int round = 0; round < 2; round++) {
            for (double[] direction : directions) {
                add(from, -dot(direction, from), direction);
            }
        }
    }

    /** Turns a direction so that its largest entry, the first one among equals, is positive. */
    static void orient(double[] direction) {
        double largest = 0;
        for (double entry : direction) {
            largest = Math.max(largest, Math.abs(entry));
        }
        for (double entry : direction) {
            if (Math.abs(entry) >= largest * (1 - ALIKE)) {
                turn(direction, entry < 0 ? -1 : 1);
                return;
            }
        }
    }

    /** Times 1 or -1, without a negative zero. */
    private static void turn(double[] direction, int sign) {
        for (int at = 0; at < direction.length; at++) {
            direction[at] = sign * direction[at] + 0.0;
        }
    }
}
