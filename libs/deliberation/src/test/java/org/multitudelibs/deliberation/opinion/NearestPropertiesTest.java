package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick ways over points find what the plain ones do. */
class NearestPropertiesTest {

    @Provide
    Arbitrary<List<Point>> points() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(1e-160, 1e-3, 1.0, 1e6),
                        Arbitraries.longs())
                .as((count, kind, scale, seed) -> kind.points(count, scale, new Random(seed)));
    }

    enum Kind {
        /** Many places twice, many centres equally near. */
        GRID,
        CLOUD,
        LINE,
        /** Close together, far from the middle. */
        FAR,
        /** Each ten times as far out as the one before. */
        STRETCHED;

        List<Point> points(int count, double scale, Random random) {
            return IntStream.range(0, count)
                    .mapToObj(at -> switch (this) {
                        case GRID -> new Point(scale * random.nextInt(9), scale * random.nextInt(9));
                        case CLOUD -> new Point(scale * random.nextGaussian(), scale * random.nextGaussian());
                        case LINE -> new Point(scale * random.nextGaussian(), 0);
                        case FAR -> new Point(1e9 + scale * random.nextInt(50), scale * random.nextInt(50));
                        case STRETCHED -> new Point(scale * Math.pow(10, -random.nextInt(100)), scale * at);
                    })
                    .toList();
        }
    }

    @Property(tries = 2000)
    void theTreeFindsTheNearestCentreThatLookingAtAllFinds(
            @ForAll("points") List<Point> points, @ForAll("points") List<Point> others, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        double[] y = points.stream().mapToDouble(Point::y).toArray();
        PointTree tree = new PointTree(x, y);
        int[] found = new int[x.length];
        for (int round = 0; round < 4; round++) {
            List<Point> centres = new ArrayList<>(points.subList(0, random.nextInt(Math.min(60, points.size())) + 1));
            centres.addAll(others.subList(0, random.nextInt(Math.min(60, others.size()))));
            double[] centreX = centres.stream().mapToDouble(Point::x).toArray();
            double[] centreY = centres.stream().mapToDouble(Point::y).toArray();
            tree.nearest(centreX, centreY, found);
            for (int point = 0; point < x.length; point++) {
                assertThat(found[point]).isEqualTo(plain(x[point], y[point], centreX, centreY));
            }
        }
    }

    private static int plain(double x, double y, double[] centreX, double[] centreY) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < centreX.length; centre++) {
            double dx = x - centreX[centre];
            double dy = y - centreY[centre];
            double distance = dx * dx + dy * dy;
            if (distance <= least) {
                least = distance;
                best = centre;
            }
        }
        return best;
    }

    @Property(tries = 500)
    void nobodyIsOutsideOfTheHullAndItsCornersArePoints(@ForAll("points") List<Point> points) {
        List<Point> hull = Hull.around(points);
        assertThat(points).containsAll(hull);
        assertThat(hull).doesNotHaveDuplicates();
        assertThat(hull.getFirst())
                .isEqualTo(points.stream()
                        .min(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                        .orElseThrow());
        for (int at = 0; at < hull.size() && hull.size() > 2; at++) {
            Point from = hull.get(at);
            Point to = hull.get((at + 1) % hull.size());
            double long2 = (to.x() - from.x()) * (to.x() - from.x()) + (to.y() - from.y()) * (to.y() - from.y());
            for (Point point : points) {
                double turn =
                        (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
                double away = (point.x() - from.x()) * (point.x() - from.x())
                        + (point.y() - from.y()) * (point.y() - from.y());
                assertThat(turn).isGreaterThanOrEqualTo(-1e-9 * (long2 + away) - Double.MIN_NORMAL);
            }
        }
    }
}
