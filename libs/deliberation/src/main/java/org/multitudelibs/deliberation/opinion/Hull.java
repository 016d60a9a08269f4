package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest convex shape around points. */
final class Hull {
    private Hull() {}

    /** Its corners, counter-clockwise, from the leftmost; fewer than three when the points lie on one line. */
    static List<Point> around(List<Point> points) {
        List<Point> sorted = outer(points).stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = side(sorted);
        List<Point> above = side(sorted.reversed());
        hull.removeLast();
        above.removeLast();
        hull.addAll(above);
        return hull;
    }

    /** Without those inside of four points that lie farthest out: most of them, and none is a corner. */
    private static List<Point> outer(List<Point> points) {
        if (points.isEmpty()) {
            return points;
        }
        Point west = points.getFirst();
        Point south = west;
        Point east = west;
        Point north = west;
        for (Point point : points) {
            west = point.x() < west.x() ? point : west;
            south = point.y() < south.y() ? point : south;
            east = point.x() > east.x() ? point : east;
            north = point.y() > north.y() ? point : north;
        }
        List<Point> outer = new ArrayList<>();
        for (Point point : points) {
            boolean inside = turnsLeft(west, south, point)
                    && turnsLeft(south, east, point)
                    && turnsLeft(east, north, point)
                    && turnsLeft(north, west, point);
            if (!inside) {
                outer.add(point);
            }
        }
        return outer;
    }

    private static List<Point> side(List<Point> sorted) {
        List<Point> side = new ArrayList<>();
        for (Point point : sorted) {
            while (side.size() > 1 && !turnsLeft(side.get(side.size() - 2), side.getLast(), point)) {
                side.removeLast();
            }
            side.add(point);
        }
        return side;
    }

    private static boolean turnsLeft(Point from, Point by, Point to) {
        return (by.x() - from.x()) * (to.y() - from.y()) - (by.y() - from.y()) * (to.x() - from.x()) > 0;
    }
}
