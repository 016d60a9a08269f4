package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.multitudelibs.deliberation.opinion.Conversation.Vote;

/** What holds of every map. */
class MapPropertiesTest {

    @Provide
    Arbitrary<Conversation> conversations() {
        return Conversation.upTo(140);
    }

    /** How far votes are from the mean along a direction: the most there is, along the first. */
    private static double spread(Conversation one, List<Double> direction) {
        double[] sums = new double[one.facts().size()];
        int[] counts = new int[one.facts().size()];
        for (Vote vote : one.votes()) {
            sums[vote.statement()] += vote.opinion().value();
            counts[vote.statement()]++;
        }
        Map<Integer, Double> along = new HashMap<>();
        for (Vote vote : one.votes()) {
            double mean = sums[vote.statement()] / counts[vote.statement()];
            double deviation = one.facts().get(vote.statement()).onTheMap()
                    ? vote.opinion().value() - mean
                    : 0;
            along.merge(vote.participant(), deviation * direction.get(vote.statement()), Double::sum);
        }
        return along.values().stream().mapToDouble(sum -> sum * sum).sum();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichVotesComeDoesNotMatter(@ForAll("conversations") Conversation one, @ForAll long seed) {
        List<Vote> shuffled = new ArrayList<>(one.votes());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new Conversation(one.facts(), shuffled).map()).isEqualTo(one.map());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void votingTheSameAgainChangesNothing(@ForAll("conversations") Conversation one, @ForAll long seed) {
        List<Vote> again = new ArrayList<>(one.votes());
        again.addAll(one.votes());
        Collections.shuffle(again, new Random(seed));
        assertThat(new Conversation(one.facts(), again).map()).isEqualTo(one.map());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void numberingStatementsOtherwiseMovesNothingButTheNumbers(
            @ForAll("conversations") Conversation one, @ForAll long seed) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, one.facts().size()).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        List<StatementFacts> facts = new ArrayList<>(one.facts());
        for (int statement = 0; statement < one.facts().size(); statement++) {
            facts.set(numbers.get(statement), one.facts().get(statement));
        }
        List<Vote> votes = one.votes().stream()
                .map(vote -> new Vote(vote.participant(), numbers.get(vote.statement()), vote.opinion()))
                .toList();
        OpinionMap map = one.map();
        OpinionMap other = new Conversation(facts, votes).map();
        assertThat(other.placed())
                .extracting(Placed::participant)
                .isEqualTo(map.placed().stream().map(Placed::participant).toList());
        for (StatementFigures figures : map.statements()) {
            assertThat(other.statements().get(numbers.get(figures.statement())).all())
                    .isEqualTo(figures.all());
        }
        double spread = spread(one, map.axes().first());
        Conversation renumbered = new Conversation(facts, votes);
        assertThat(spread(renumbered, other.axes().first())).isCloseTo(spread, within(1e-6 * (1 + spread)));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void everybodyOnTheMapIsInOneGroupAndInsideItsHull(@ForAll("conversations") Conversation one) {
        OpinionMap map = one.map();
        List<Integer> members = map.groups().stream()
                .flatMap(group -> group.members().stream())
                .sorted()
                .toList();
        assertThat(members)
                .isEqualTo(map.placed().stream().map(Placed::participant).toList());
        for (Placed placed : map.placed()) {
            assertThat(inside(map.groups().get(placed.group()).hull(), placed.position()))
                    .isTrue();
        }
    }

    private static boolean inside(List<Point> hull, Point point) {
        for (int at = 0; at < hull.size() && hull.size() > 2; at++) {
            Point from = hull.get(at);
            Point to = hull.get((at + 1) % hull.size());
            if ((to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x()) < -1e-9) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void votesOfGroupsAddUpToVotesOfThoseOnTheMap(@ForAll("conversations") Conversation one) {
        for (StatementFigures figures : one.map().statements()) {
            int inGroups = figures.byGroup().stream().mapToInt(Tally::votes).sum();
            assertThat(inGroups).isLessThanOrEqualTo(figures.all().votes());
            assertThat(figures.all().votes()).isEqualTo((int) one.votes().stream()
                    .filter(vote -> vote.statement() == figures.statement())
                    .count());
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void directionsHaveLengthOneAndARightAngle(@ForAll("conversations") Conversation one) {
        Axes axes = one.map().axes();
        double first = product(axes.first(), axes.first());
        assertThat(first)
                .satisfiesAnyOf(
                        length -> assertThat(length).isZero(),
                        length -> assertThat(length).isCloseTo(1, within(1e-9)));
        assertThat(product(axes.first(), axes.second())).isCloseTo(0, within(1e-9));
    }

    private static double product(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(at -> one.get(at) * other.get(at))
                .sum();
    }
}
