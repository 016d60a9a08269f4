package org.multitudelibs.deliberation.opinion.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.opinion.Point;

/** The plane of an update, on which people and statements are placed. */
final class Ground {
    private static final double AGREEMENT = -1;

    private final Ratings ratings;
    private final double[] centre;
    private final double[] first;
    private final double[] second;

    private Ground(Ratings ratings, double[] centre, double[] first, double[] second) {
        this.ratings = ratings;
        this.centre = centre;
        this.first = first;
        this.second = second;
    }

    /** @param needsBoth whether one component alone places nobody */
    static Ground of(Ratings ratings, Directions directions, boolean needsBoth) {
        List<double[]> components = directions.componentArrays();
        double[] nothing = new double[ratings.columns()];
        boolean one = !components.isEmpty() && !(needsBoth && components.size() < 2);
        return new Ground(
                ratings,
                directions.centreArray(),
                one ? components.getFirst() : nothing,
                components.size() == 2 ? components.getLast() : nothing);
    }

    /** Where each row stands. */
    List<Point> places() {
        // Deviations are from the mean of all; where the centre was learnt from samples it is another.
        double[] off = ratings.centre();
        Arrays.setAll(off, column -> off[column] - centre[column]);
        return IntStream.range(0, ratings.rows())
                .mapToObj(row -> ratings.place(row, first, second, off))
                .toList();
    }

    /** Where somebody would stand who only agreed with this statement. */
    Point ofStatement(int column) {
        double outwards = Math.sqrt(ratings.columns()) * (AGREEMENT - centre[column]);
        return new Point(outwards * first[column] + 0.0, outwards * second[column] + 0.0);
    }
}
