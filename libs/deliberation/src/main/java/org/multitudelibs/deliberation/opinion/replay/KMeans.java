package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.deliberation.opinion.Point;

/**
 * Polis' k-means: from the first distinct points, or from the clusters of the update before; to the last of the centres
 * that are equally near; centres without points are dropped; it stops when sorted centres moved less than 0.01 each, or
 * after so many rounds and one.
 *
 * <p>Points 0, 1, 4, 5 on a line with two centres start from 0 and 1; 4 and 5 come to 1, whose centre moves to 10/3; 1
 * goes to 0; the centres 1/2 and 9/2 then stay.
 */
final class KMeans {
    private static final double HARDLY = 0.01;
    private static final Comparator<Point> BY_COORDINATES =
            Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);

    private final boolean cancelling;
    private final boolean byHash;

    KMeans(ReplayOptions options) {
        this.cancelling = options.has(Quirk.CANCELLING_DISTANCES);
        this.byHash = options.has(Quirk.TIES_BY_HASH);
    }

    /** At most so many clusters, by id. */
    List<Cluster> of(Places places, int most, Optional<List<Cluster>> before, int rounds) {
        List<Cluster> clusters = before.filter(last -> !last.isEmpty() && places.size() > 0)
                .map(last -> WarmStart.of(places, last, most))
                .orElseGet(() -> first(places, most));
        for (int round = 0; round <= rounds; round++) {
            List<Cluster> next = step(places, clusters);
            boolean settled = hardlyMoved(clusters, next);
            clusters = next;
            if (settled) {
                break;
            }
        }
        return clusters.stream().sorted(Comparator.comparingInt(Cluster::id)).toList();
    }

    private static List<Cluster> first(Places places, int most) {
        List<Cluster> first = new ArrayList<>();
        places.points().stream()
                .distinct()
                .limit(most)
                .forEach(point -> first.add(new Cluster(first.size(), List.of(), point)));
        return first;
    }

    private List<Cluster> step(Places places, List<Cluster> before) {
        List<Cluster> clusters = byHash ? byHash(before) : before;
        List<List<Integer>> members = new ArrayList<>();
        clusters.forEach(cluster -> members.add(new ArrayList<>()));
        for (int place = 0; place < places.size(); place++) {
            members.get(nearest(places.points().get(place), clusters))
                    .add(places.ids().get(place));
        }
        List<Cluster> next = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            List<Integer> mine = members.get(at);
            if (!mine.isEmpty()) {
                Point centre = Places.mean(
                        mine.stream().map(places::of).toList(),
                        mine.stream().map(places::weight).toList());
                next.add(new Cluster(clusters.get(at).id(), mine, centre));
            }
        }
        return next;
    }

    private static List<Cluster> byHash(List<Cluster> clusters) {
        Map<Integer, Cluster> byId = new HashMap<>();
        clusters.forEach(cluster -> byId.put(cluster.id(), cluster));
        return HashOrder.of(clusters.stream().map(Cluster::id).toList()).stream()
                .map(byId::get)
                .toList();
    }

    private int nearest(Point point, List<Cluster> clusters) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < clusters.size(); at++) {
            double distance = distance(point, clusters.get(at).centre());
            if (distance <= least) {
                least = distance;
                nearest = at;
            }
        }
        return nearest;
    }

    private double distance(Point one, Point other) {
        if (!cancelling) {
            return one.distanceTo(other);
        }
        double square = one.x() * one.x() + one.y() * one.y() + (other.x() * other.x() + other.y() * other.y());
        return Math.sqrt(Math.max(square - 2 * (one.x() * other.x() + one.y() * other.y()), 0));
    }

    private static boolean hardlyMoved(List<Cluster> before, List<Cluster> after) {
        List<Point> from = sorted(before);
        List<Point> to = sorted(after);
        for (int at = 0; at < Math.min(from.size(), to.size()); at++) {
            if (from.get(at).distanceTo(to.get(at)) >= HARDLY) {
                return false;
            }
        }
        return true;
    }

    private static List<Point> sorted(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::centre).sorted(BY_COORDINATES).toList();
    }
}
