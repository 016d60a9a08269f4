package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

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
    void thereAreNoMoreClustersThanPoints() {
        List<Clustering> found = new GlobalKMeans(CORNERS.subList(0, 1), alike(1), 20).upTo(3);
        assertThat(found).hasSize(3).allMatch(clustering -> clustering.size() == 1);
    }
}
