package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multitudelibs.deliberation.opinion.Point;

/** Points with ids and weights, in an order. */
final class Places {
    private final List<Integer> ids;
    private final List<Point> points;
    private final List<Integer> weights;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Places(List<Integer> ids, List<Point> points, List<Integer> weights) {
        this.ids = ids;
        this.points = points;
        this.weights = weights;
        for (int at = 0; at < ids.size(); at++) {
            numbers.put(ids.get(at), at);
        }
    }

    /** The centres of clusters, each as heavy as it has members. */
    static Places of(List<Cluster> clusters) {
        return new Places(
                clusters.stream().map(Cluster::id).toList(),
                clusters.stream().map(Cluster::centre).toList(),
                clusters.stream().map(cluster -> cluster.members().size()).toList());
    }

    /** Those of some ids, in the order they have here. */
    Places only(Set<Integer> some) {
        List<Integer> kept = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            if (some.contains(ids.get(at))) {
                kept.add(at);
            }
        }
        return new Places(
                kept.stream().map(ids::get).toList(),
                kept.stream().map(points::get).toList(),
                kept.stream().map(weights::get).toList());
    }

    List<Integer> ids() {
        return ids;
    }

    List<Point> points() {
        return points;
    }

    int size() {
        return ids.size();
    }

    Point of(int id) {
        return points.get(numbers.getOrDefault(id, -1));
    }

    boolean has(int id) {
        return numbers.containsKey(id);
    }

    /** The weighted mean of those of some ids that are here, in the order they have here. */
    Point mean(Set<Integer> some) {
        Places kept = only(some);
        return mean(kept.points, kept.weights);
    }

    /** The weighted mean of points; in Polis' order of operations, which decides what is exactly equal afterwards. */
    static Point mean(List<Point> points, List<Integer> weights) {
        double all = weights.stream().mapToInt(Integer::intValue).sum();
        double scale = points.size() / all;
        double x = 0;
        double y = 0;
        for (int at = 0; at < points.size(); at++) {
            x += scale * (weights.get(at) * points.get(at).x());
            y += scale * (weights.get(at) * points.get(at).y());
        }
        return new Point(x * (1.0 / points.size()), y * (1.0 / points.size()));
    }

    int weight(int id) {
        return weights.get(numbers.getOrDefault(id, -1));
    }
}
