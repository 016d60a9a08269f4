package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * How well clusters are apart: the mean over the points of how much nearer their own cluster is than the next.
 *
 * <p>Source: P. J. Rousseeuw, Silhouettes: a graphical aid to the interpretation and validation of cluster analysis,
 * 1987. Points at 0 and 1 together, one at 4 alone: the first is 1 from its own and 4 from the next, (4 − 1) / 4; the
 * second 1 and 3, (3 − 1) / 3; who is alone counts 0; the mean is 17/36.
 */
public final class Silhouette {
    private final List<Point> points;
    private final int[] of;
    private final int clusters;

    private Silhouette(List<Point> points, int[] of, int clusters) {
        this.points = points;
        this.of = of;
        this.clusters = clusters;
    }

    /**
     * From -1 to 1; 0 where there is one cluster only, or no point.
     *
     * @param of the cluster of each point, from 0
     */
    public static double of(List<Point> points, int[] of, int clusters) {
        Silhouette silhouette = new Silhouette(points, of, clusters);
        double sum = 0;
        for (int point = 0; point < points.size(); point++) {
            sum += silhouette.of(point);
        }
        return points.isEmpty() ? 0 : sum / points.size();
    }

    private double of(int point) {
        double[] distance = new double[clusters];
        int[] count = new int[clusters];
        for (int other = 0; other < points.size(); other++) {
            if (other != point) {
                distance[of[other]] += points.get(point).distanceTo(points.get(other));
                count[of[other]]++;
            }
        }
        int mine = of[point];
        double toOthers = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < clusters; cluster++) {
            if (cluster != mine && count[cluster] > 0) {
                toOthers = Math.min(toOthers, distance[cluster] / count[cluster]);
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
