package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gathers few points in one cluster, two, three and so on: each time from the centres of the clustering before and one of the
 * points besides, every point in its turn; kept is what gathers best, of equally good ones the first (A. Likas, N. Vlassis
 * and J. Verbeek, "The global k-means clustering algorithm", 2003). So no start is a matter of chance or of order. A start from
 * which a cluster is left without points gives fewer clusters than wanted, and does not count. Ours is that one
 * person alone is no group: what leaves somebody alone is kept only where every start that counts does. Whoever is far from
 * everybody would otherwise be a group, for it gathers all others best.
 *
 * <p>Example: the corners of a rectangle 3 wide and 2 high. One cluster has its centre in the middle; from there and any of the
 * corners come the two on the left and the two on the right, squares within of 4. Started from the two on the left they would have
 * been the two below and the two above, 9.
 *
 * <p>Example: one person at -1, ten at 0, one at 1. The centre of all is 0, so the ten are no start: their own centre would leave
 * the first one without anybody. Both other starts leave one alone, with squares within of 10/11; the first is kept, one and eleven.
 */
final class GlobalKMeans {
    private static final int NOBODY_ALONE = 2;
    private static final Comparator<Clustering> BEST_FIRST = Comparator.comparing(
                    (Clustering clustering) -> clustering.lightest() < NOBODY_ALONE)
            .thenComparingDouble(Clustering::within);

    private final List<Point> points;
    private final int rounds;
    private final KMeans means;

    /** @param weight how many people stand at each point */
    GlobalKMeans(List<Point> points, double[] weight, int rounds) {
        this.points = points;
        this.rounds = rounds;
        this.means = new KMeans(points, weight);
    }

    /**
     * The clusterings in one cluster, two and so on, at most so many; none after the one from which no start leads to one cluster
     * more, as where there are no more different points.
     */
    List<Clustering> upTo(int most) {
        List<Clustering> found = new ArrayList<>();
        Optional<Clustering> next = Optional.of(means.from(points.subList(0, 1), rounds));
        while (next.isPresent()) {
            found.add(next.get());
            next = found.size() < most ? oneMore(next.get().centres()) : Optional.empty();
        }
        return found;
    }

    private Optional<Clustering> oneMore(List<Point> before) {
        return points.stream()
                .map(point -> from(before, point))
                .filter(clustering -> clustering.size() > before.size())
                .min(BEST_FIRST);
    }

    private Clustering from(List<Point> before, Point another) {
        List<Point> start = new ArrayList<>(before);
        start.add(another);
        return means.from(start, rounds);
    }
}
