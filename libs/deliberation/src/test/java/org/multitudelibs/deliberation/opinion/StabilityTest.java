package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Groups that are there, and groups that are not. */
class StabilityTest {
    private static final List<StatementFacts> TEN = Collections.nCopies(10, StatementFacts.ORDINARY);

    @Example
    void twoCampsHoldWhoeverIsLeftOut() {
        // example
        VotesBuilder builder = Votes.on(2);
        for (int person = 0; person < 20; person++) {
            builder.add(person, 0, person < 10 ? Opinion.AGREE : Opinion.DISAGREE);
            builder.add(person, 1, person < 10 ? Opinion.DISAGREE : Opinion.AGREE);
        }
        Votes votes = builder.build();
        List<StatementFacts> facts = List.of(StatementFacts.ORDINARY, StatementFacts.ORDINARY);
        OpinionMap map = OpinionMap.of(votes, facts);
        Stability stability = Stability.of(votes, facts, map, 2026, 20);
        assertThat(stability.randIndex()).isEqualTo(1);
        assertThat(stability.groups()).containsExactly(new Stability.OfGroup(0, 1, 1), new Stability.OfGroup(1, 1, 1));
        // end
    }

    @Example
    void groupsInNoiseDoNotHold() {
        Stability noise = of(noise(7, 200, 10), 1);
        Stability camps = of(camps(7, 200, 0.1), 1);
        assertThat(camps.randIndex()).isGreaterThan(0.9);
        assertThat(camps.groups()).allMatch(group -> group.found() > 0.9 && group.together() > 0.9);
        assertThat(noise.randIndex()).isLessThan(0.5);
        assertThat(noise.groups()).anyMatch(group -> group.found() < 0.75);
    }

    @Example
    void aboutAFifthIsLeftOutAndOtherSeedsLeaveOutOthers() {
        Votes votes = noise(3, 2000, 10);
        assertThat(of(votes, 1)).isNotEqualTo(of(votes, 2));
        int left = votes.only(participant -> participant % 5 != 0).count();
        assertThat(left).isEqualTo(16_000);
    }

    @Example
    void withoutVotesThereIsNothingToHold() {
        Votes none = Votes.on(10).build();
        assertThat(of(none, 1)).isEqualTo(new Stability(5, 1, List.of()));
        Votes one = Votes.on(10).add(0, 0, Opinion.AGREE).build();
        assertThat(of(one, 1).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.together()).isEqualTo(1));
    }

    @Example
    void whatCannotBeIsRefusedWithASentence() {
        Votes votes = camps(1, 20, 0);
        OpinionMap map = OpinionMap.of(votes, TEN);
        assertThatThrownBy(() -> Stability.of(votes, TEN, map, 1, 0)).hasMessage("0 rounds are not between 1 and 1000");
        assertThatThrownBy(() -> Stability.of(votes, TEN, map, 1, 1001)).isInstanceOf(IllegalArgumentException.class);
        Votes none = Votes.on(10).build();
        assertThatThrownBy(() -> Stability.of(none, TEN, map, 1, 5))
                .hasMessage("The map has people on it who are not among the votes");
    }

    @Property(tries = 60)
    void figuresAreSharesAndTheSameEachTime(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int people,
            @ForAll @IntRange(max = 10) int noise) {
        Votes votes = camps(seed, people, noise / 10.0);
        Stability stability = of(votes, seed);
        assertThat(stability).isEqualTo(of(votes, seed));
        assertThat(stability.randIndex()).isBetween(-1.0, 1.0);
        assertThat(stability.groups()).allSatisfy(group -> {
            assertThat(group.found()).isBetween(0.0, 1.0);
            assertThat(group.together()).isBetween(0.0, 1.0);
        });
    }

    private static Stability of(Votes votes, long seed) {
        return Stability.of(votes, TEN, OpinionMap.of(votes, TEN), seed, 5);
    }

    private static Votes noise(long seed, int people, int statements) {
        Random random = new Random(seed);
        VotesBuilder votes = Votes.on(statements);
        for (int person = 0; person < people; person++) {
            for (int statement = 0; statement < statements; statement++) {
                votes.add(person, statement, Opinion.of(random.nextInt(3) - 1));
            }
        }
        return votes.build();
    }

    /** Two camps of the contrary opinion on everything, but for some noise. */
    private static Votes camps(long seed, int people, double noise) {
        Random random = new Random(seed);
        VotesBuilder votes = Votes.on(10);
        for (int person = 0; person < people; person++) {
            for (int statement = 0; statement < 10; statement++) {
                int mind = (person + statement) % 2 == 0 ? 1 : -1;
                votes.add(person, statement, Opinion.of(random.nextDouble() < noise ? random.nextInt(3) - 1 : mind));
            }
        }
        return votes.build();
    }
}
