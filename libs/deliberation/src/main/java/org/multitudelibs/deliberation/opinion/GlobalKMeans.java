package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers few points in one cluster, two, three and so on: each time from the centres of the clustering before and one of the
 * points besides, every point in its turn; kept is what gathers best, of equally good ones the first (A. Likas, N. Vlassis
 * and J. Verbeek, "The global k-means clustering algorithm", 2003). So no start is a matter of chance or of order. Ours is that one
 * person alone is no group: what leaves somebody alone is kept only where every start does. Whoever is far from everybody would
 * otherwise be a group, for it gathers all others best.
 *
 * <p>Example: the corners of a rectangle 3 wide and 2 high. One cluster has its centre in the middle; from there and any of the
 * corners come the two on the left and the two on the right, squares within of 4. Started from the two on the left they would have
 * been the two below and the two above, 9.
 */
final class GlobalKMeans {
    private static final int NOBODY_ALONE = 2;

    private final List<Point> points;
    private final int rounds;
    private final KMeans means;

    /** @param weight how many people stand at each point */
    GlobalKMeans(List<Point> points, double[] weight, int rounds) {
        this.points = points;
        this.rounds = rounds;
        this.means = new KMeans(points, weight);
    }

    /** The clusterings in one to so many clusters; in fewer where there are fewer different points. */
    List<Clustering> upTo(int most) {
        List<Clustering> found = new ArrayList<>();
        found.add(means.from(points.subList(0, 1), rounds));
        while (found.size() < most) {
            found.add(oneMore(found.getLast().centres()));
        }
        return found;
    }

    private Clustering oneMore(List<Point> before) {
        Clustering best = from(before, points.getFirst());
        for (Point point : points.subList(1, points.size())) {
            Clustering other = from(before, point);
            if (better(other, best)) {
                best = other;
            }
        }
        return best;
    }

    private static boolean better(Clustering one, Clustering other) {
        boolean nobodyAlone = one.lightest() >= NOBODY_ALONE;
        return nobodyAlone == other.lightest() >= NOBODY_ALONE ? one.within() < other.within() : nobodyAlone;
    }

    private Clustering from(List<Point> before, Point another) {
        List<Point> start = new ArrayList<>(before);
        start.add(another);
        return means.from(start, rounds);
    }
}
