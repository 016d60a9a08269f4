package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    private static final List<Point> POINTS = List.of(new Point(0, 0), new Point(1, 0), new Point(4, 0));

    @Test
    void twoNearAndOneFarAreApartBySeventeenThirtySixths() {
        assertThat(Silhouette.of(POINTS, new int[] {0, 0, 1}, 2)).isCloseTo(17.0 / 36, within(1e-15));
    }

    @Test
    void oneClusterOrNoPointIsNotApart() {
        assertThat(Silhouette.of(POINTS, new int[] {0, 0, 0}, 1)).isZero();
        assertThat(Silhouette.of(List.of(), new int[0], 2)).isZero();
        assertThat(Silhouette.of(List.of(Point.ORIGIN, Point.ORIGIN), new int[] {0, 0}, 1))
                .isZero();
    }

    @Test
    void clustersInOnePlaceAreNotApartAndNothingIsNaN() {
        assertThat(Silhouette.of(
                        List.of(Point.ORIGIN, Point.ORIGIN, Point.ORIGIN, Point.ORIGIN), new int[] {0, 0, 1, 1}, 2))
                .isZero();
    }
}
