package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers points around centres, from given ones, so that it needs no chance; of centres equally near the last is taken;
 * centres nobody is near to are dropped; it stops when centres hardly move.
 */
final class KMeans {
    private static final double HARDLY = 0.01;

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final PointTree tree;

    KMeans(List<Point> points, double[] weight) {
        this.x = points.stream().mapToDouble(Point::x).toArray();
        this.y = points.stream().mapToDouble(Point::y).toArray();
        this.weight = weight;
        this.tree = new PointTree(x, y);
    }

    /** From so many of the points, spread as all are. */
    Clustering into(int most, int rounds) {
        return from(tree.spread(most), rounds);
    }

    /** From given centres. */
    Clustering from(List<Point> start, int rounds) {
        Run run = new Run(start);
        // One more round than asked for, as in Polis.
        for (int round = 0; round <= rounds && !run.step(); round++) {}
        return run.clustering();
    }

    private final class Run {
        private final int[] nearest = new int[x.length];
        private double[] centreX;
        private double[] centreY;

        Run(List<Point> start) {
            this.centreX = start.stream().mapToDouble(Point::x).toArray();
            this.centreY = start.stream().mapToDouble(Point::y).toArray();
        }

        /** Gathers once and moves the centres; whether they hardly moved. */
        boolean step() {
            double[] beforeX = centreX;
            double[] beforeY = centreY;
            double[] sumX = new double[centreX.length];
            double[] sumY = new double[centreX.length];
            double[] sum = new double[centreX.length];
            tree.nearest(centreX, centreY, nearest);
            for (int point = 0; point < x.length; point++) {
                int centre = nearest[point];
                sumX[centre] += weight[point] * x[point];
                sumY[centre] += weight[point] * y[point];
                sum[centre] += weight[point];
            }
            int[] renamed = new int[sum.length];
            int kept = 0;
            for (int centre = 0; centre < sum.length; centre++) {
                renamed[centre] = kept;
                if (sum[centre] > 0) {
                    sumX[kept] = sumX[centre] / sum[centre];
                    sumY[kept] = sumY[centre] / sum[centre];
                    kept++;
                }
            }
            for (int point = 0; kept < sum.length && point < x.length; point++) {
                nearest[point] = renamed[nearest[point]];
            }
            centreX = Arrays.copyOf(sumX, kept);
            centreY = Arrays.copyOf(sumY, kept);
            return hardlyMoved(points(beforeX, beforeY), points(centreX, centreY));
        }

        Clustering clustering() {
            double within = 0;
            double[] sum = new double[centreX.length];
            for (int point = 0; point < x.length; point++) {
                double dx = x[point] - centreX[nearest[point]];
                double dy = y[point] - centreY[nearest[point]];
                within += weight[point] * (dx * dx + dy * dy);
                sum[nearest[point]] += weight[point];
            }
            double lightest = Arrays.stream(sum).min().orElseThrow();
            return new Clustering(nearest, points(centreX, centreY), within, lightest);
        }
    }

    private static List<Point> points(double[] x, double[] y) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < x.length; at++) {
            points.add(new Point(x[at], y[at]));
        }
        return points;
    }

    private static boolean hardlyMoved(List<Point> before, List<Point> after) {
        before.sort(Point.WEST_TO_EAST);
        after.sort(Point.WEST_TO_EAST);
        for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
            if (before.get(at).distanceTo(after.get(at)) >= HARDLY) {
                return false;
            }
        }
        return true;
    }
}
