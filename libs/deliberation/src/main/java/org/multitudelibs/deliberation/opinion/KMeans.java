package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gathers points around centres. It starts from the first distinct points, so that it needs no chance; of centres
 * equally near the last is taken; centres nobody is near to are dropped; it stops when centres hardly move.
 */
final class KMeans {
    private static final double HARDLY = 0.01;

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private double[] centreX;
    private double[] centreY;
    private final int[] nearest;
    private final PointTree tree;

    private KMeans(List<Point> points, double[] weight, List<Point> start) {
        this.x = points.stream().mapToDouble(Point::x).toArray();
        this.y = points.stream().mapToDouble(Point::y).toArray();
        this.weight = weight;
        this.centreX = start.stream().mapToDouble(Point::x).toArray();
        this.centreY = start.stream().mapToDouble(Point::y).toArray();
        this.nearest = new int[x.length];
        this.tree = new PointTree(x, y);
    }

    static Clustering of(List<Point> points, double[] weight, int most, int rounds) {
        LinkedHashSet<Point> start = new LinkedHashSet<>();
        for (Point point : points) {
            if (start.size() == most) {
                break;
            }
            start.add(point);
        }
        return from(List.copyOf(start), points, weight, rounds);
    }

    /** Starts from given centres. */
    static Clustering from(List<Point> start, List<Point> points, double[] weight, int rounds) {
        KMeans means = new KMeans(points, weight, start);
        // One more round than asked for, as in Polis.
        for (int round = 0; round <= rounds && !means.step(); round++) {}
        return means.clustering();
    }

    /** Gathers once and moves the centres; whether they hardly moved. */
    private boolean step() {
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
        for (int point = 0; point < x.length; point++) {
            nearest[point] = renamed[nearest[point]];
        }
        centreX = Arrays.copyOf(sumX, kept);
        centreY = Arrays.copyOf(sumY, kept);
        return hardlyMoved(sorted(beforeX, beforeY), sorted(centreX, centreY));
    }

    private Clustering clustering() {
        List<Point> centres = new ArrayList<>();
        for (int centre = 0; centre < centreX.length; centre++) {
            centres.add(new Point(centreX[centre], centreY[centre]));
        }
        return new Clustering(nearest, centres);
    }

    private static List<Point> sorted(double[] x, double[] y) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < x.length; at++) {
            points.add(new Point(x[at], y[at]));
        }
        points.sort((one, other) ->
                one.x() == other.x() ? Double.compare(one.y(), other.y()) : Double.compare(one.x(), other.x()));
        return points;
    }

    private static boolean hardlyMoved(List<Point> before, List<Point> after) {
        for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
            if (before.get(at).distanceTo(after.get(at)) >= HARDLY) {
                return false;
            }
        }
        return true;
    }
}
