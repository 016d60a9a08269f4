package org.multitudelibs.deliberation.opinion.replay;

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
        return IntStream.range(0, ratings.rows())
                .mapToObj(row -> ratings.place(row, centre, first, second))
                .toList();
    }

    /** Where somebody would stand who only agreed with this statement. */
    Point ofStatement(int column) {
        double outwards = Math.sqrt(ratings.columns());
        double fromCentre = AGREEMENT - centre[column];
        return new Point(outwards * (fromCentre * first[column]) + 0.0, outwards * (fromCentre * second[column]) + 0.0);
    }
}
