package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;

/**
 * The rating matrix, -1 for agreement: a vote not given counts as the average of its column, and a column kept off the
 * map as 0 for everybody.
 */
final class Ratings {
    private final int rows;
    private final int[] start;
    private final int[] column;
    private final double[] rating;
    private final double[] average;
    private final int[] keptOff;

    Ratings(Votes votes, int rows, List<StatementFacts> facts) {
        this.rows = rows;
        this.start = new int[rows + 1];
        this.column = new int[votes.count()];
        this.rating = new double[votes.count()];
        this.average = new double[facts.size()];
        this.keptOff = IntStream.range(0, facts.size())
                .filter(statement -> !facts.get(statement).onTheMap())
                .toArray();
        int[] count = new int[facts.size()];
        int[] at = {0};
        for (int row = 0; row < rows; row++) {
            if (row < votes.participants()) {
                votes.forEachOf(row, (participant, statement, opinion) -> {
                    if (facts.get(statement).onTheMap()) {
                        column[at[0]] = statement;
                        rating[at[0]++] = -opinion.value();
                        average[statement] -= opinion.value();
                        count[statement]++;
                    }
                });
            }
            start[row + 1] = at[0];
        }
        for (int statement = 0; statement < average.length; statement++) {
            average[statement] = count[statement] == 0 ? 0 : average[statement] / count[statement];
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return average.length;
    }

    /** Some rows, written out. */
    double[][] writtenOut(int[] some) {
        double[][] table = new double[some.length][];
        for (int number = 0; number < some.length; number++) {
            table[number] = average.clone();
            for (int at = start[some[number]]; at < start[some[number] + 1]; at++) {
                table[number][column[at]] = rating[at];
            }
        }
        return table;
    }

    /** Where a row stands: who voted on little is moved outwards as far as the missing votes would have moved him. */
    Point place(int row, double[] centre, double[] first, double[] second) {
        double x = 0;
        double y = 0;
        for (int statement : keptOff) {
            x -= centre[statement] * first[statement];
            y -= centre[statement] * second[statement];
        }
        for (int at = start[row]; at < start[row + 1]; at++) {
            double fromCentre = rating[at] - centre[column[at]];
            x += fromCentre * first[column[at]];
            y += fromCentre * second[column[at]];
        }
        int seen = start[row + 1] - start[row] + keptOff.length;
        double outwards = Math.sqrt((double) columns() / Math.max(seen, 1));
        return new Point(outwards * x, outwards * y);
    }
}
