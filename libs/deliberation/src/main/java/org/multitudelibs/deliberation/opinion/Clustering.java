package org.multitudelibs.deliberation.opinion;

import java.util.List;

/** To which centre each point belongs. */
record Clustering(int[] of, List<Point> centres) {

    int size() {
        return centres.size();
    }

    /** How many points each centre has. */
    double[] sizes() {
        double[] sizes = new double[size()];
        for (int centre : of) {
            sizes[centre]++;
        }
        return sizes;
    }

    /** How well the clusters are apart: mean over the points of how much nearer their own cluster is than the next. */
    double silhouette(List<Point> points) {
        double sum = 0;
        for (int point = 0; point < points.size(); point++) {
            sum += silhouette(points, point);
        }
        return points.isEmpty() ? 0 : sum / points.size();
    }

    private double silhouette(List<Point> points, int point) {
        double[] distance = new double[size()];
        int[] count = new int[size()];
        for (int other = 0; other < points.size(); other++) {
            if (other != point) {
                distance[of[other]] += points.get(point).distanceTo(points.get(other));
                count[of[other]]++;
            }
        }
        int mine = of[point];
        double toOthers = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < size(); centre++) {
            if (centre != mine && count[centre] > 0) {
                toOthers = Math.min(toOthers, distance[centre] / count[centre]);
            }
        }
        if (count[mine] == 0 || toOthers == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double toMine = distance[mine] / count[mine];
        double greater = Math.max(toMine, toOthers);
        return greater == 0 ? 0 : (toOthers - toMine) / greater;
    }
}
