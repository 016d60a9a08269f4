package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.List;

/** The plane of the map, and where people and statements are on it. */
final class Plane {
    private final Votes votes;
    private final Deviations deviations;
    private final double[] first;
    private final double[] second;
    private final double[] firstOf;
    private final double[] secondOf;

    Plane(Votes votes, Deviations deviations, Spread spread) {
        this.votes = votes;
        this.deviations = deviations;
        List<double[]> directions = new MainDirections(spread).first(2);
        this.first = directions.get(0);
        this.second = directions.get(1);
        this.firstOf = deviations.along(first);
        this.secondOf = deviations.along(second);
    }

    /**
     * Where a participant stands. Who voted on few statements is moved outwards as far as the missing votes would have
     * moved him; statements kept off the map count as voted on by everybody.
     */
    Point of(int participant) {
        int[] packed = votes.packed();
        int end = votes.end(participant);
        double x = 0;
        double y = 0;
        for (int at = votes.start(participant); at < end; at++) {
            x += firstOf[packed[at]];
            y += secondOf[packed[at]];
        }
        int counted = votes.count(participant) + deviations.keptOff() - keptOffOf(participant);
        double outwards = Math.sqrt((double) deviations.votedOn() / Math.max(counted, 1));
        return new Point(outwards * x, outwards * y);
    }

    private int keptOffOf(int participant) {
        int off = 0;
        for (int at = votes.start(participant); deviations.keptOff() > 0 && at < votes.end(participant); at++) {
            off += deviations.onTheMap(Packed.statement(votes.packed()[at])) ? 0 : 1;
        }
        return off;
    }

    /** Where somebody would stand who only agreed with this statement. */
    Point ofStatement(int statement) {
        double outwards = Math.sqrt(deviations.votedOn()) * (1 - deviations.centre()[statement]);
        return new Point(outwards * first[statement] + 0.0, outwards * second[statement] + 0.0);
    }

    Axes axes() {
        return new Axes(list(deviations.centre()), list(first), list(second));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
