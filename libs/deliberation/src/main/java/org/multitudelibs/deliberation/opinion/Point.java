package org.multitudelibs.deliberation.opinion;

import java.util.Comparator;
import java.util.List;

/** A place on the map. The axes have no meaning of their own; what is near thinks alike. */
public record Point(double x, double y) {

    /** The middle of the map. */
    public static final Point ORIGIN = new Point(0, 0);

    /** By x, and where this is equal by y. */
    static final Comparator<Point> WEST_TO_EAST =
            (one, other) -> one.x == other.x ? Double.compare(one.y, other.y) : Double.compare(one.x, other.x);

    /** The distance as the crow flies. */
    public double distanceTo(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    static Point middle(List<Point> points) {
        double sumX = 0;
        double sumY = 0;
        for (Point point : points) {
            sumX += point.x;
            sumY += point.y;
        }
        return new Point(sumX / points.size(), sumY / points.size());
    }
}
