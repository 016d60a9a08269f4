package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** As many groups are on the map as it says: in what was tried, in what is shown and in what is remembered. */
class GroupingTest {
    private static final int MOST = 5;
    private static final int ROUNDS = 20;

    /** People on few places, so that most stand where others do. */
    @Provide
    Arbitrary<List<Point>> planes() {
        Arbitrary<Integer> along = Arbitraries.integers().between(-3, 3);
        Arbitrary<Double> unit = Arbitraries.of(1.0, 0.1, 1e-3, Math.sqrt(2) / 3);
        Arbitrary<List<int[]>> people = Combinators.combine(along, along, Arbitraries.of(1, 1, 1, 2, 10))
                .as((x, y, times) -> new int[] {x, y, times})
                .list()
                .ofMaxSize(25);
        return Combinators.combine(people, unit, Arbitraries.of(0, 0, 1))
                .as((places, size, deep) -> places.stream()
                        .flatMap(place ->
                                Collections.nCopies(place[2], point(size * place[0], deep * size * place[1])).stream())
                        .toList());
    }

    /** No sum on a plane is a zero below zero. */
    private static Point point(double x, double y) {
        return new Point(x + 0.0, y + 0.0);
    }

    @Property(tries = 2000)
    void whatWasTriedWhatIsShownAndWhatIsRememberedAgree(@ForAll("planes") List<Point> people) {
        agrees(people, Grouping.of(Places.of(people), Optional.empty()));
    }

    @Property(tries = 300)
    void soTheyDoAsARunningConsultationGoesOn(@ForAll("several") List<List<Point>> planes) {
        GroupMemory memory = GroupMemory.NONE;
        for (List<Point> people : planes) {
            for (int again = 0; again < 3; again++) {
                Grouping grouping = Grouping.of(Places.of(people), Optional.of(memory));
                agrees(people, grouping);
                memory = grouping.memory();
            }
        }
    }

    @Provide
    Arbitrary<List<List<Point>>> several() {
        return planes().list().ofMaxSize(6);
    }

    private static void agrees(List<Point> people, Grouping grouping) {
        int places = (int) people.stream().distinct().count();
        int most = Math.min(places, GroupChoice.most(places));
        assertThat(grouping.choices())
                .extracting(GroupChoice::groups)
                .containsExactlyElementsOf(IntStream.rangeClosed(Math.min(2, most), most)
                        .filter(groups -> groups > 0)
                        .boxed()
                        .toList());
        assertThat(grouping.memory().shown()).isEqualTo(grouping.count());
        assertThat(Arrays.stream(grouping.of()).distinct().sorted().toArray())
                .isEqualTo(IntStream.range(0, grouping.count()).toArray());
        assertThat(grouping.choices().stream().map(GroupChoice::groups).anyMatch(groups -> groups == grouping.count()))
                .isEqualTo(!people.isEmpty());
        assertThat(grouping.memory().best())
                .isEqualTo(grouping.choices().stream()
                        .reduce((one, other) -> other.silhouette() > one.silhouette() ? other : one)
                        .map(GroupChoice::groups)
                        .orElse(0));
    }

    @Property(tries = 1000)
    void onlyClusteringsOfTheWantedSizeAreComparedAndNobodyAloneIsPreferred(@ForAll("planes") List<Point> people) {
        Places places = Places.of(people);
        if (people.isEmpty()) {
            return;
        }
        List<Clustering> found = new GlobalKMeans(places.points(), places.people(), ROUNDS).upTo(MOST);
        assertThat(found)
                .extracting(Clustering::size)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, Math.min(MOST, places.points().size()))
                                .boxed()
                                .toList());
        KMeans means = new KMeans(places.points(), places.people());
        for (int before = 1; before < found.size(); before++) {
            for (Point point : places.points()) {
                List<Point> start = new ArrayList<>(found.get(before - 1).centres());
                start.add(point);
                Clustering other = means.from(start, ROUNDS);
                Clustering kept = found.get(before);
                if (other.size() == kept.size() && (other.lightest() > 1 || kept.lightest() == 1)) {
                    assertThat(kept.lightest() > 1).isEqualTo(other.lightest() > 1);
                    assertThat(kept.within()).isLessThanOrEqualTo(other.within());
                }
            }
        }
    }

    @Example
    void whereEveryStartLeavesSomebodyAloneOneIsAloneAndTheyAreStillTwoGroups() {
        // One disagrees, ten pass, one agrees: the mean is where the ten stand.
        VotesBuilder votes = Votes.on(1).add(0, 0, Opinion.DISAGREE);
        for (int person = 1; person <= 10; person++) {
            votes.add(person, 0, Opinion.PASS);
        }
        votes.add(11, 0, Opinion.AGREE);
        OpinionMap map = OpinionMap.of(votes.build(), List.of(StatementFacts.ORDINARY));
        assertThat(map.placed())
                .extracting(placed -> placed.position().x())
                .containsExactly(-1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
        assertThat(map.groups())
                .extracting(Group::members)
                .containsExactly(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), List.of(0));
        assertThat(map.choices()).extracting(GroupChoice::groups).containsExactly(2);
        assertThat(map.memory()).isEqualTo(new GroupMemory(2, 2, 1));
    }

    @Example
    void allAtOnePlaceAreOneGroupAndTwoAsSoonAsTheyCanBeToldApart() {
        List<Point> together = Collections.nCopies(30, new Point(1, 0));
        Grouping one = Grouping.of(Places.of(together), Optional.of(new GroupMemory(3, 3, 4)));
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.choices()).containsExactly(new GroupChoice(1, 0));
        assertThat(one.memory()).isEqualTo(new GroupMemory(1, 1, 1));
        List<Point> apart = new ArrayList<>(together);
        apart.addAll(Collections.nCopies(2, new Point(-1, 0)));
        Grouping two = Grouping.of(Places.of(apart), Optional.of(one.memory()));
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.memory()).isEqualTo(new GroupMemory(2, 2, 1));
    }

    @Example
    void nobodyIsNoGroup() {
        Grouping none = Grouping.of(Places.of(List.of()), Optional.of(new GroupMemory(3, 3, 4)));
        assertThat(none.count()).isZero();
        assertThat(none.choices()).isEmpty();
        assertThat(none.memory()).isEqualTo(GroupMemory.NONE);
    }
}
