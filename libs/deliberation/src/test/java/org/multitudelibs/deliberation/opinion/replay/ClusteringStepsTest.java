package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.opinion.GroupChoice;
import org.multitudelibs.deliberation.opinion.Point;

class ClusteringStepsTest {
    private static final ReplayOptions AS_MEANT = ReplayOptions.DEFAULT;

    private static Places onALine(double... at) {
        List<Point> points = DoubleStream.of(at).mapToObj(x -> new Point(x, 0)).toList();
        return new Places(
                IntStream.range(0, at.length).boxed().toList(),
                points,
                points.stream().map(point -> 1).toList());
    }

    private static List<List<Integer>> members(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::members).toList();
    }

    @Test
    void kMeansFromTheFirstTwoPointsFindsTwoPairs() {
        List<Cluster> clusters = new KMeans(AS_MEANT).of(onALine(0, 1, 4, 5), 2, Optional.empty(), 20);
        assertThat(members(clusters)).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(clusters.get(0).centre().x()).isEqualTo(0.5);
        assertThat(clusters.get(1).centre().x()).isEqualTo(4.5);
    }

    @Test
    void oneRoundMoreThanAskedForIsMade() {
        List<Cluster> clusters = new KMeans(AS_MEANT).of(onALine(0, 1, 4, 5), 2, Optional.empty(), 0);
        assertThat(members(clusters)).containsExactly(List.of(0), List.of(1, 2, 3));
        assertThat(clusters.get(1).centre().x()).isCloseTo(10.0 / 3, within(1e-15));
    }

    @Test
    void aPointEquallyNearGoesToTheLastCentreAndEqualPointsAreOneCentre() {
        KMeans means = new KMeans(AS_MEANT);
        assertThat(members(means.of(onALine(0, 2, 1), 2, Optional.empty(), 0)))
                .containsExactly(List.of(0), List.of(1, 2));
        assertThat(members(means.of(onALine(3, 3, 3), 2, Optional.empty(), 20))).containsExactly(List.of(0, 1, 2));
        assertThat(means.of(onALine(), 2, Optional.empty(), 20)).isEmpty();
    }

    @Test
    void clustersOfBeforeAreMergedInOnePlaceAndTheFarthestPointIsSplitOff() {
        List<Cluster> before =
                List.of(new Cluster(0, List.of(0, 1), new Point(0, 0)), new Cluster(1, List.of(2), new Point(9, 0)));
        List<Cluster> start = WarmStart.of(onALine(0, 0, 0, 6), before, 2);
        assertThat(start)
                .containsExactly(
                        new Cluster(0, List.of(0, 1, 2), new Point(0, 0)), new Cluster(1, List.of(3), new Point(6, 0)));
    }

    @Test
    void mergedClustersKeepTheIdOfTheLargerAndAmongEqualsOfTheLater() {
        List<Cluster> before = List.of(
                new Cluster(4, List.of(0), Point.ORIGIN),
                new Cluster(7, List.of(1), Point.ORIGIN),
                new Cluster(9, List.of(2), Point.ORIGIN));
        // 4 and 7 are equally large: 7 with both; it is then larger than 9.
        assertThat(WarmStart.of(onALine(1, 1, 1), before, 5))
                .extracting(Cluster::id)
                .containsExactly(7);
    }

    @Test
    void clustersWhoseMembersAreGoneGoAndWhenAllAreGoneThereIsOne() {
        Cluster gone = new Cluster(3, List.of(77), Point.ORIGIN);
        Cluster there = new Cluster(5, List.of(0, 1, 78), Point.ORIGIN);
        assertThat(WarmStart.of(onALine(2, 2), List.of(gone, there), 2))
                .containsExactly(new Cluster(5, List.of(0, 1, 78), new Point(2, 0)));
        assertThat(WarmStart.of(onALine(2, 4), List.of(gone), 1))
                .containsExactly(new Cluster(4, List.of(0, 1), new Point(3, 0)));
    }

    @Test
    void heavierPointsDrawTheCentre() {
        Places places = new Places(List.of(0, 1), List.of(new Point(0, 0), new Point(4, 2)), List.of(3, 1));
        assertThat(places.mean(Set.of(0, 1))).isEqualTo(new Point(1, 0.5));
    }

    @Test
    void theNumberOfGroupsChangesOnceAnotherWasBestFourTimesRunning() {
        Places two = onALine(0, 0.1, 0.2, 5, 5.1, 5.2, 5.3, 5.4, 0.3, 0.4, 0.5, 5.5);
        Places three = onALine(0, 0.1, 0.2, 5, 5.1, 5.2, 5.3, 10, 10.1, 10.2, 0.3, 10.3);
        Level level = Level.of(two, Optional.empty(), AS_MEANT);
        assertThat(level.choices()).extracting(GroupChoice::groups).containsExactly(2, 3);
        assertThat(level.chosen()).hasSize(2);
        for (int update = 1; update <= 3; update++) {
            level = Level.of(three, Optional.of(level.memory()), AS_MEANT);
            assertThat(level.choices().get(1).silhouette())
                    .isGreaterThan(level.choices().get(0).silhouette());
            assertThat(level.chosen()).hasSize(2);
        }
        level = Level.of(three, Optional.of(level.memory()), AS_MEANT);
        assertThat(level.chosen()).hasSize(3);
    }

    @Test
    void aNumberOfGroupsThatIsTooGreatByNowIsLeftAtOnce() {
        Places three = onALine(0, 5, 10, 0.1, 0.2, 0.3, 5.1, 5.2, 5.3, 10.1, 10.2, 10.3);
        Level level = Level.of(three, Optional.empty(), AS_MEANT);
        assertThat(level.chosen()).hasSize(3);
        // Two small clusters only: at most two groups.
        assertThat(Level.of(onALine(0, 5), Optional.of(level.memory()), AS_MEANT)
                        .chosen())
                .hasSize(2);
    }

    @Test
    void amongEquallyGoodNumbersOfGroupsTheGreatestIsTaken() {
        // All at one place: nothing is apart, whatever the number.
        Places alike = onALine(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Level level = Level.of(alike, Optional.empty(), AS_MEANT);
        assertThat(level.choices()).extracting(GroupChoice::silhouette).containsOnly(0.0);
        assertThat(level.memory().smoothing().orElseThrow().shown()).isEqualTo(3);
        assertThat(level.chosen()).hasSize(1);
    }

    @Test
    void groupsStopAfterTwentyRoundsInProductionWhereTheyStillMove() {
        Places hundred = onALine(IntStream.range(0, 100).asDoubleStream().toArray());
        Level meant = Level.of(hundred, Optional.empty(), AS_MEANT);
        Level production = Level.of(hundred, Optional.empty(), AS_MEANT.with(Quirk.TWENTY_ROUNDS_FOR_GROUPS));
        assertThat(production.memory().byNumber().get(2))
                .isEqualTo(meant.memory().byNumber().get(2));
        assertThat(production.memory().byNumber().get(5))
                .isNotEqualTo(meant.memory().byNumber().get(5));
    }

    @Test
    void inCancellingDistancesAPointNearTwoCentresGoesToTheLater() {
        Places near = onALine(1, 1 + 1e-9, 5);
        List<Cluster> meant = new KMeans(AS_MEANT).of(near, 3, Optional.empty(), 20);
        assertThat(members(meant)).containsExactly(List.of(0), List.of(1), List.of(2));
        List<Cluster> production =
                new KMeans(AS_MEANT.with(Quirk.CANCELLING_DISTANCES)).of(near, 3, Optional.empty(), 20);
        assertThat(members(production)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(production.getFirst().id()).isEqualTo(1);
    }

    @Test
    void aMapGivesItsKeysAsTheyCameUpToEightAndByTheirHashBeyond() {
        List<Integer> nine = IntStream.range(0, 9).boxed().toList();
        assertThat(HashOrder.of(nine)).containsExactly(0, 7, 1, 4, 6, 3, 2, 5, 8);
        assertThat(HashOrder.of(nine.subList(0, 8))).isEqualTo(nine.subList(0, 8));
    }

    @Test
    void tiesByHashTakeTheLastOfTheHashTable() {
        // Centres 1 and 7 at 0 and 2, all others far away; the tenth point is in the middle. 7 comes before 1.
        Places places = onALine(100, 0, 200, 300, 400, 500, 600, 2, 700, 1);
        assertThat(new KMeans(AS_MEANT)
                        .of(places, 9, Optional.empty(), 0)
                        .get(7)
                        .members())
                .containsExactly(7, 9);
        assertThat(new KMeans(AS_MEANT.with(Quirk.TIES_BY_HASH))
                        .of(places, 9, Optional.empty(), 0)
                        .get(1)
                        .members())
                .containsExactly(1, 9);
    }

    @Test
    void samplesAreOnALineAndSmallerInProduction() {
        assertThat(Sampling.size(1_500, false)).isEqualTo(100);
        assertThat(Sampling.size(150_000, false)).isEqualTo(1_500);
        assertThat(Sampling.size(1_000_000, false)).isEqualTo(1_500);
        // 85.86 + 0.009428 · 33,422 and −85.86 + the same.
        assertThat(Sampling.size(33_422, false)).isEqualTo(400);
        assertThat(Sampling.size(33_422, true)).isEqualTo(229);
    }
}
