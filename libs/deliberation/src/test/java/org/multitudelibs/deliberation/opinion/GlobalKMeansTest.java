package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Few points in one cluster, two and more. */
class GlobalKMeansTest {
    private static final List<Point> CORNERS =
            List.of(new Point(0, 0), new Point(0, 2), new Point(3, 0), new Point(3, 2));

    private static double[] alike(int count) {
        double[] weight = new double[count];
        Arrays.fill(weight, 1);
        return weight;
    }

    @Test
    void aWideRectangleFallsApartAcrossTheMiddleAndNotAlongIt() {
        List<Clustering> found = new GlobalKMeans(CORNERS, alike(4), 20).upTo(2);
        assertThat(found.getFirst().centres()).containsExactly(new Point(1.5, 1));
        assertThat(found.getFirst().within()).isEqualTo(13);
        assertThat(found.getLast().centres()).containsExactlyInAnyOrder(new Point(0, 1), new Point(3, 1));
        assertThat(found.getLast().within()).isEqualTo(4);
        // Started from the two left corners it stays as it falls apart first, into below and above.
        Clustering fromTheFirst = new KMeans(CORNERS, alike(4)).from(CORNERS.subList(0, 2), 20);
        assertThat(fromTheFirst.centres()).containsExactly(new Point(1.5, 0), new Point(1.5, 2));
        assertThat(fromTheFirst.within()).isEqualTo(9);
    }

    @Test
    void oneFarFromEverybodyIsNoGroupOfHisOwnWhereOthersCanBeTogether() {
        List<Point> points = List.of(
                new Point(-3, 0),
                new Point(-2, 0),
                new Point(-1, 0),
                new Point(1, 0),
                new Point(2, 0),
                new Point(7, 0));
        Clustering two = new GlobalKMeans(points, alike(6), 20).upTo(2).getLast();
        assertThat(two.of()[4]).isEqualTo(two.of()[5]);
        assertThat(two.lightest()).isEqualTo(2);
        // Twice as many people there are a group.
        double[] weight = {1, 1, 1, 1, 1, 2};
        Clustering heavier = new GlobalKMeans(points, weight, 20).upTo(2).getLast();
        assertThat(heavier.of()[4]).isNotEqualTo(heavier.of()[5]);
    }

    @Test
    void aStartAtACentreThatIsThereDoesNotCount() {
        List<Point> points = List.of(new Point(-1, 0), new Point(0, 0), new Point(1, 0));
        double[] weight = {1, 10, 1};
        List<Clustering> found = new GlobalKMeans(points, weight, 20).upTo(2);
        assertThat(found.getFirst().centres()).containsExactly(new Point(0, 0));
        assertThat(found.getLast().of()).containsExactly(1, 0, 0);
        assertThat(found.getLast().centres()).containsExactly(new Point(1.0 / 11, 0), new Point(-1, 0));
        // Ten at 1/11 from their centre and one at 10/11.
        assertThat(found.getLast().within()).isCloseTo(10.0 / 11, within(1e-15));
    }

    @Test
    void thereAreNoMoreClustersThanDifferentPoints() {
        assertThat(new GlobalKMeans(CORNERS.subList(0, 1), alike(1), 20).upTo(3))
                .hasSize(1);
        List<Point> twice = List.of(CORNERS.get(0), CORNERS.get(1), CORNERS.get(0), CORNERS.get(1));
        assertThat(new GlobalKMeans(twice, alike(4), 20).upTo(3))
                .extracting(Clustering::size)
                .containsExactly(1, 2);
    }
}
