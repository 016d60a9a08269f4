package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * Points in boxes within boxes, so that the nearest centre of each is found without looking at all centres: a centre that is
 * farther from every place in a box than another one is passed over for the whole box (T. Kanungo and others, "An efficient
 * k-means clustering algorithm: analysis and implementation", 2002). What is found is exactly what looking at all would
 * find: a centre is passed over only by a margin far above rounding, and those left are compared in their order.
 */
final class PointTree {
    private static final int FEW = 16;
    /** So many distances are quicker measured than smaller boxes looked at. */
    private static final int FEW_DISTANCES = 256;

    private static final int DEEPEST = 40;
    private static final double MARGIN = 1e-9;

    private final double[] x;
    private final double[] y;
    private final int[] order;
    private final Box root;

    /** Centres still to be looked at: of the box in hand, and before them those of the boxes around it. */
    private int[] left = {};

    private double[] leftX = {};
    private double[] leftY = {};
    private int[] nearest = {};

    PointTree(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.order = new int[x.length];
        for (int point = 0; point < x.length; point++) {
            order[point] = point;
        }
        this.root = box(0, x.length, 0);
    }

    /** Points from one place in the order to another; the smallest box around them; and its halves, if it has any. */
    private record Box(int from, int to, double west, double east, double south, double north, Box[] halves) {}

    private Box box(int from, int to, int depth) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int at = from; at < to; at++) {
            west = x[at] < west ? x[at] : west;
            east = x[at] > east ? x[at] : east;
            south = y[at] < south ? y[at] : south;
            north = y[at] > north ? y[at] : north;
        }
        Box[] halves = {};
        if (to - from > FEW && depth < DEEPEST) {
            boolean wide = east - west >= north - south;
            double middle = wide ? (west + east) / 2 : (south + north) / 2;
            int half = part(wide ? x : y, middle, from, to);
            if (half > from && half < to) {
                halves = new Box[] {box(from, half, depth + 1), box(half, to, depth + 1)};
            }
        }
        return new Box(from, to, west, east, south, north, halves);
    }

    /** Puts those up to the middle first; where the others start. */
    private int part(double[] along, double middle, int from, int to) {
        int half = from;
        for (int at = from; at < to; at++) {
            if (along[at] <= middle) {
                swap(x, at, half);
                swap(y, at, half);
                int other = order[at];
                order[at] = order[half];
                order[half++] = other;
            }
        }
        return half;
    }

    private static void swap(double[] values, int one, int other) {
        double value = values[one];
        values[one] = values[other];
        values[other] = value;
    }

    /**
     * So many of the points, spread as all are: each half of a box is given its share of them, down to boxes with one, whose
     * point in the middle is taken.
     */
    List<Point> spread(int wanted) {
        List<Point> spread = new ArrayList<>();
        spread(root, Math.min(wanted, x.length), spread);
        return spread;
    }

    private void spread(Box box, int wanted, List<Point> into) {
        int size = box.to - box.from;
        if (wanted < 2 || box.halves.length == 0) {
            for (long number = 0; number < wanted; number++) {
                int at = box.from + (int) ((2 * number + 1) * size / (2L * wanted));
                into.add(new Point(x[at], y[at]));
            }
            return;
        }
        Box half = box.halves[0];
        int share = (int) ((2L * wanted * (half.to - half.from) + size) / (2L * size));
        spread(half, share, into);
        spread(box.halves[1], wanted - share, into);
    }

    /**
     * The nearest centre of each point, of those equally near the last.
     *
     * @param found is filled, in the order in which points were given
     */
    void nearest(double[] centreX, double[] centreY, int[] found) {
        int size = centreX.length;
        int room = (DEEPEST + 3) * size;
        if (left.length < room) {
            left = new int[room];
            leftX = new double[room];
            leftY = new double[room];
        }
        for (int centre = 0; centre < size; centre++) {
            left[centre] = centre;
        }
        System.arraycopy(centreX, 0, leftX, 0, size);
        System.arraycopy(centreY, 0, leftY, 0, size);
        nearest = found;
        look(root, 0, size);
    }

    private void look(Box box, int from, int to) {
        int end = pass(box, from, to);
        if (end - to == 1) {
            for (int at = box.from; at < box.to; at++) {
                nearest[order[at]] = left[to];
            }
        } else if (box.halves.length == 0 || (box.to - box.from) * (end - to) <= FEW_DISTANCES) {
            for (int at = box.from; at < box.to; at++) {
                nearest[order[at]] = left[nearest(x[at], y[at], to, end)];
            }
        } else {
            look(box.halves[0], to, end);
            look(box.halves[1], to, end);
        }
    }

    /** Puts the centres that may be nearest to a place in the box behind the others; where they end. */
    private int pass(Box box, int from, int to) {
        int best = nearest((box.west + box.east) / 2, (box.south + box.north) / 2, from, to);
        double bestX = leftX[best];
        double bestY = leftY[best];
        double farthest =
                squares(Math.max(box.east - bestX, bestX - box.west), Math.max(box.north - bestY, bestY - box.south));
        double margin = farthest * MARGIN + Double.MIN_NORMAL;
        int end = to;
        for (int at = from; at < to; at++) {
            // Of all places in the box this corner is the best one for the other centre.
            double cornerX = leftX[at] > bestX ? box.east : box.west;
            double cornerY = leftY[at] > bestY ? box.north : box.south;
            double farther =
                    squares(leftX[at] - cornerX, leftY[at] - cornerY) - squares(bestX - cornerX, bestY - cornerY);
            left[end] = left[at];
            leftX[end] = leftX[at];
            leftY[end] = leftY[at];
            end += farther > margin ? 0 : 1;
        }
        return end;
    }

    /** Where among those left the one is that is nearest to a place. */
    private int nearest(double placeX, double placeY, int from, int to) {
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int at = from; at < to; at++) {
            double distance = squares(placeX - leftX[at], placeY - leftY[at]);
            if (distance <= least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    private static double squares(double x, double y) {
        return x * x + y * y;
    }
}
