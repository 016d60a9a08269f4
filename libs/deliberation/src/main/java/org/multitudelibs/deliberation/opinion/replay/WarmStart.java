package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.multitudelibs.deliberation.opinion.Point;

/**
 * The clusters of the update before, made ready for the points of this one: each is centred on its members again, those
 * with the same centre are merged under the id of the larger, and while there may be more the point farthest from its
 * nearest centre becomes a cluster with the next id.
 *
 * <p>Clusters 0 with a and b, 1 with c; a and b come to 0, c to 0 as well, d is new at 6, two are allowed: 0 and 1 have
 * the same centre and become 0 with a, b, c; d is farthest and becomes 1.
 */
final class WarmStart {
    private final Places places;
    private List<Cluster> clusters;

    private WarmStart(Places places, List<Cluster> before) {
        this.places = places;
        this.clusters = centred(before);
    }

    /** @param before at least one cluster */
    static List<Cluster> of(Places places, List<Cluster> before, int most) {
        WarmStart start = new WarmStart(places, before);
        if (start.clusters.isEmpty()) {
            start.clusters = List.of(start.all(nextId(before)));
        }
        start.merge();
        start.clusters = start.centred(start.clusters);
        long possible = Math.min(most, places.points().stream().distinct().count());
        while (start.clusters.size() < possible && start.splitOff()) {
            start.clusters = start.centred(start.clusters);
        }
        return start.clusters;
    }

    private Cluster all(int id) {
        return new Cluster(id, places.ids(), places.mean(new HashSet<>(places.ids())));
    }

    private static int nextId(List<Cluster> clusters) {
        return clusters.stream().mapToInt(Cluster::id).max().orElse(-1) + 1;
    }

    /** Clusters whose members are all gone go with them. */
    private List<Cluster> centred(List<Cluster> before) {
        return before.stream()
                .filter(cluster -> cluster.members().stream().anyMatch(places::has))
                .map(cluster -> cluster.at(places.mean(new HashSet<>(cluster.members()))))
                .toList();
    }

    private void merge() {
        List<Cluster> different = new ArrayList<>();
        for (Cluster cluster : clusters) {
            int same = 0;
            while (same < different.size() && !different.get(same).centre().equals(cluster.centre())) {
                same++;
            }
            if (same == different.size()) {
                different.add(cluster);
            } else {
                different.set(same, merged(different.get(same), cluster));
            }
        }
        clusters = different;
    }

    private static Cluster merged(Cluster one, Cluster other) {
        Set<Integer> members = new LinkedHashSet<>(one.members());
        members.addAll(other.members());
        int id = one.members().size() > other.members().size() ? one.id() : other.id();
        Point centre = Places.mean(
                List.of(one.centre(), other.centre()),
                List.of(one.members().size(), other.members().size()));
        return new Cluster(id, List.copyOf(members), centre);
    }

    /** Whether there was a point away from all centres. */
    private boolean splitOff() {
        int farthest = -1;
        double most = 0;
        for (int place = 0; place < places.size(); place++) {
            double distance = toNearest(places.points().get(place));
            if (distance >= most) {
                most = distance;
                farthest = place;
            }
        }
        if (most <= 0) {
            return false;
        }
        int id = places.ids().get(farthest);
        List<Cluster> next = new ArrayList<>();
        for (Cluster cluster : clusters) {
            List<Integer> others =
                    cluster.members().stream().filter(member -> member != id).toList();
            next.add(new Cluster(cluster.id(), others, cluster.centre()));
        }
        next.add(new Cluster(nextId(clusters), List.of(id), places.points().get(farthest)));
        clusters = next;
        return true;
    }

    private double toNearest(Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (Cluster cluster : clusters) {
            least = Math.min(least, point.distanceTo(cluster.centre()));
        }
        return least;
    }
}
