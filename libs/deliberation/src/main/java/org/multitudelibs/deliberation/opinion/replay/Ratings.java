package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;

/**
 * The rating matrix, -1 for agreement: a vote not given counts as the mean of its column, and a column kept off the map
 * as 0 for everybody. Held as what each given vote differs from the mean.
 */
final class Ratings {
    private final int rows;
    private final int[] start;
    private final int[] column;
    private final double[] deviation;
    private final int[] seen;
    private final double[] centre;
    private final int[] keptOff;

    Ratings(Votes votes, int rows, List<StatementFacts> facts) {
        int columns = facts.size();
        this.rows = rows;
        this.start = new int[rows + 1];
        this.column = new int[votes.count()];
        this.deviation = new double[votes.count()];
        this.seen = new int[rows];
        this.centre = new double[columns];
        int[] count = new int[columns];
        int[] at = {0};
        for (int row = 0; row < rows; row++) {
            if (row < votes.participants()) {
                int thisRow = row;
                votes.forEachOf(row, (participant, statement, opinion) -> {
                    if (facts.get(statement).onTheMap()) {
                        column[at[0]] = statement;
                        deviation[at[0]++] = -opinion.value();
                        seen[thisRow]++;
                        centre[statement] -= opinion.value();
                        count[statement]++;
                    }
                });
            }
            start[row + 1] = at[0];
        }
        for (int statement = 0; statement < columns; statement++) {
            centre[statement] = count[statement] == 0 ? 0 : centre[statement] / count[statement];
        }
        for (int vote = 0; vote < at[0]; vote++) {
            deviation[vote] -= centre[column[vote]];
        }
        this.keptOff = IntStream.range(0, columns)
                .filter(statement -> !facts.get(statement).onTheMap())
                .toArray();
        for (int row = 0; row < rows; row++) {
            seen[row] += keptOff.length;
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return centre.length;
    }

    double[] centre() {
        return centre.clone();
    }

    /** What a direction gives for a row. */
    double along(double[] direction, int row) {
        double sum = 0;
        for (int at = start[row]; at < start[row + 1]; at++) {
            sum += deviation[at] * direction[column[at]];
        }
        return sum;
    }

    /** Adds a row, so many times, to a vector. */
    void add(int row, double times, double[] to) {
        for (int at = start[row]; at < start[row + 1]; at++) {
            to[column[at]] += times * deviation[at];
        }
    }

    /**
     * Where a row stands: who voted on little is moved outwards as far as the missing votes would have moved him.
     *
     * @param off how far the mean of each column is from the centre of the plane
     */
    Point place(int row, double[] first, double[] second, double[] off) {
        double x = 0;
        double y = 0;
        for (int statement : keptOff) {
            x += off[statement] * first[statement];
            y += off[statement] * second[statement];
        }
        for (int at = start[row]; at < start[row + 1]; at++) {
            double fromCentre = deviation[at] + off[column[at]];
            x += fromCentre * first[column[at]];
            y += fromCentre * second[column[at]];
        }
        double outwards = Math.sqrt((double) columns() / Math.max(seen[row], 1));
        return new Point(outwards * x, outwards * y);
    }
}
