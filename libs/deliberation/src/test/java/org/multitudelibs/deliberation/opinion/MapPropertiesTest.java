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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of every map. */
class MapPropertiesTest {

    record Vote(int participant, int statement, Opinion opinion) {}

    record Consultation(int statements, List<StatementFacts> facts, List<Vote> votes) {

        OpinionMap map() {
            VotesBuilder builder = Votes.on(statements);
            votes.forEach(vote -> builder.add(vote.participant(), vote.statement(), vote.opinion()));
            return Finite.check(OpinionMap.of(builder.build(), facts));
        }

        /** How far votes are from the mean along a direction: the most there is, along the first. */
        double spread(List<Double> direction) {
            double[] sums = new double[statements];
            int[] counts = new int[statements];
            for (Vote vote : votes) {
                sums[vote.statement()] += vote.opinion().value();
                counts[vote.statement()]++;
            }
            Map<Integer, Double> along = new HashMap<>();
            for (Vote vote : votes) {
                double mean = sums[vote.statement()] / counts[vote.statement()];
                double deviation =
                        facts.get(vote.statement()).onTheMap() ? vote.opinion().value() - mean : 0;
                along.merge(vote.participant(), deviation * direction.get(vote.statement()), Double::sum);
            }
            return along.values().stream().mapToDouble(sum -> sum * sum).sum();
        }

        @Override
        public String toString() {
            return votes.size() + " votes on " + statements + " statements";
        }
    }

    @Provide
    Arbitrary<Consultation> consultations() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 140),
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.doubles().between(0.02, 1),
                        Arbitraries.longs())
                .as(MapPropertiesTest::made);
    }

    /** Three camps, each with its own mind on every statement, and some who say anything. */
    private static Consultation made(int participants, int statements, double density, long seed) {
        Random random = new Random(seed);
        List<StatementFacts> facts = new ArrayList<>();
        int[][] minds = new int[3][statements];
        for (int statement = 0; statement < statements; statement++) {
            facts.add(new StatementFacts(random.nextInt(10) == 0, random.nextInt(12) == 0));
            for (int[] mind : minds) {
                mind[statement] = random.nextInt(3) - 1;
            }
        }
        List<Vote> votes = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            int[] mind = minds[random.nextInt(3)];
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < density) {
                    int opinion = random.nextInt(6) == 0 ? random.nextInt(3) - 1 : mind[statement];
                    votes.add(new Vote(participant, statement, Opinion.of(opinion)));
                }
            }
        }
        return new Consultation(statements, facts, votes);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichVotesComeDoesNotMatter(@ForAll("consultations") Consultation one, @ForAll long seed) {
        List<Vote> shuffled = new ArrayList<>(one.votes());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new Consultation(one.statements(), one.facts(), shuffled).map())
                .isEqualTo(one.map());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void votingTheSameAgainChangesNothing(@ForAll("consultations") Consultation one, @ForAll long seed) {
        List<Vote> again = new ArrayList<>(one.votes());
        again.addAll(one.votes());
        Collections.shuffle(again, new Random(seed));
        assertThat(new Consultation(one.statements(), one.facts(), again).map()).isEqualTo(one.map());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void numberingStatementsOtherwiseMovesNothingButTheNumbers(
            @ForAll("consultations") Consultation one, @ForAll long seed) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, one.statements()).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        List<StatementFacts> facts = new ArrayList<>(one.facts());
        for (int statement = 0; statement < one.statements(); statement++) {
            facts.set(numbers.get(statement), one.facts().get(statement));
        }
        List<Vote> votes = one.votes().stream()
                .map(vote -> new Vote(vote.participant(), numbers.get(vote.statement()), vote.opinion()))
                .toList();
        OpinionMap map = one.map();
        OpinionMap other = new Consultation(one.statements(), facts, votes).map();
        assertThat(other.placed())
                .extracting(Placed::participant)
                .isEqualTo(map.placed().stream().map(Placed::participant).toList());
        for (StatementFigures figures : map.statements()) {
            assertThat(other.statements().get(numbers.get(figures.statement())).all())
                    .isEqualTo(figures.all());
        }
        double spread = one.spread(map.axes().first());
        Consultation renumbered = new Consultation(one.statements(), facts, votes);
        assertThat(renumbered.spread(other.axes().first())).isCloseTo(spread, within(1e-6 * (1 + spread)));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void everybodyOnTheMapIsInOneGroupAndInsideItsHull(@ForAll("consultations") Consultation one) {
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
    void votesOfGroupsAddUpToVotesOfThoseOnTheMap(@ForAll("consultations") Consultation one) {
        for (StatementFigures figures : one.map().statements()) {
            int inGroups = figures.byGroup().stream().mapToInt(Tally::votes).sum();
            assertThat(inGroups).isLessThanOrEqualTo(figures.all().votes());
            assertThat(figures.all().votes()).isEqualTo((int) one.votes().stream()
                    .filter(vote -> vote.statement() == figures.statement())
                    .count());
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void directionsHaveLengthOneAndARightAngle(@ForAll("consultations") Consultation one) {
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
