package org.multitudelibs.deliberation.opinion;

import java.util.Arrays;
import java.util.List;

/** The plane of the map, and where people and statements are on it. */
final class Plane {
    private final Votes votes;
    private final Deviations deviations;
    private final double[] first;
    private final double[] second;

    Plane(Votes votes, Deviations deviations) {
        this.votes = votes;
        this.deviations = deviations;
        List<double[]> directions = new MainDirections(deviations).first(2);
        this.first = directions.get(0);
        this.second = directions.get(1);
    }

    /**
     * Where a participant stands. Who voted on few statements is moved outwards as far as the missing votes would have
     * moved him; statements kept off the map count as voted on by everybody.
     */
    Point of(int participant) {
        int unseenButOff = deviations.keptOff();
        int given = 0;
        for (int at = votes.start(participant); at < votes.end(participant); at++) {
            given++;
            unseenButOff -= deviations.onTheMap(votes.statementAt(at)) ? 0 : 1;
        }
        double outwards = Math.sqrt((double) deviations.votedOn() / Math.max(given + unseenButOff, 1));
        return new Point(
                outwards * deviations.along(first, participant), outwards * deviations.along(second, participant));
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
