package org.multitudelibs.deliberation.opinion.replay;

import java.util.Optional;

/**
 * Some rows of the ratings around their own mean, less what lies along a direction. With r a row of the ratings' deviations and s
 * their mean over these rows, it stands for r − s − ((r − s)·d / d·d) d, without any of it being written down.
 */
final class Sample {
    private final Ratings ratings;
    private final int[] rows;
    private final double[] mean;
    private final Optional<double[]> without;
    private final double[] share;

    private Sample(Ratings ratings, int[] rows, double[] mean, Optional<double[]> without) {
        this.ratings = ratings;
        this.rows = rows;
        this.mean = mean;
        this.without = without.filter(direction -> dot(direction, direction) > 0);
        this.share = new double[rows.length];
        this.without.ifPresent(direction -> {
            double length = dot(direction, direction);
            double ofMean = dot(mean, direction);
            for (int at = 0; at < rows.length; at++) {
                share[at] = (ratings.along(direction, rows[at]) - ofMean) / length;
            }
        });
    }

    static Sample of(Ratings ratings, int[] rows) {
        double[] mean = new double[ratings.columns()];
        if (rows.length < ratings.rows()) {
            for (int row : rows) {
                ratings.add(row, 1.0 / rows.length, mean);
            }
        }
        return new Sample(ratings, rows, mean, Optional.empty());
    }

    /** The same less what lies along a direction; all of it when the direction is nothing. */
    Sample without(double[] direction) {
        return new Sample(ratings, rows, mean, Optional.of(direction));
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return mean.length;
    }

    double[] centre() {
        double[] centre = ratings.centre();
        for (int column = 0; column < centre.length; column++) {
            centre[column] += mean[column];
        }
        return centre;
    }

    /** The table, transposed, times the table, times a vector. */
    double[] spread(double[] vector) {
        double[] spread = new double[vector.length];
        double ofMean = dot(mean, vector);
        double ofDirection = without.map(direction -> dot(direction, vector)).orElse(0.0);
        double all = 0;
        double shares = 0;
        for (int at = 0; at < rows.length; at++) {
            double along = ratings.along(vector, rows[at]) - ofMean - share[at] * ofDirection;
            ratings.add(rows[at], along, spread);
            all += along;
            shares += along * share[at];
        }
        for (int column = 0; column < spread.length; column++) {
            spread[column] -= all * mean[column];
        }
        double taken = shares;
        without.ifPresent(direction -> {
            for (int column = 0; column < spread.length; column++) {
                spread[column] -= taken * direction[column];
            }
        });
        return spread;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
