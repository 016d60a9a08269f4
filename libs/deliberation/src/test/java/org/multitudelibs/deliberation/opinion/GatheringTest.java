package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twelve people in two groups, nine and three, whom the first two statements set apart. What follows gathers, or only seems
 * to.
 */
class GatheringTest {
    private static final int STATEMENTS = 8;

    @Test
    void aMajorityOfEveryGroupOnTheSameSideGathers() {
        OpinionMap map = map(List.of());
        assertThat(map.groups()).extracting(group -> group.members().size()).containsExactly(9, 3);

        assertThat(map.gathering())
                .extracting(Gathering::statement, Gathering::side)
                .containsExactly(
                        // All twelve disagree, as all twelve agree with the one after it.
                        tuple(2, Opinion.DISAGREE), tuple(3, Opinion.AGREE), tuple(4, Opinion.DISAGREE));
        assertThat(map.gathering().getFirst().byAll()).isCloseTo(10.0 / 11 * 4 / 5, within(1e-12));
    }

    @Test
    void whatMostShareAlthoughAGroupIsAgainstItDoesNotGather() {
        OpinionMap map = map(List.of());
        assertThat(map.shared()).extracting(Shared::statement).contains(5);
        assertThat(map.gathering()).extracting(Gathering::statement).doesNotContain(5, 6, 7);
    }

    @Test
    void whatWasModeratedOutDoesNotGather() {
        assertThat(map(List.of(2)).gathering()).extracting(Gathering::statement).containsExactly(3, 4);
    }

    private static OpinionMap map(List<Integer> removed) {
        VotesBuilder votes = Votes.on(STATEMENTS);
        for (int person = 0; person < 12; person++) {
            boolean many = person < 9;
            votes.add(person, 0, many ? Opinion.AGREE : Opinion.DISAGREE);
            votes.add(person, 1, many ? Opinion.DISAGREE : Opinion.AGREE);
            votes.add(person, 2, Opinion.DISAGREE);
            votes.add(person, 3, Opinion.AGREE);
            // One of each group thinks otherwise.
            votes.add(person, 4, person % 9 == 0 ? Opinion.AGREE : Opinion.DISAGREE);
            // Nine of twelve agree, and the others are a group.
            votes.add(person, 5, many ? Opinion.AGREE : Opinion.DISAGREE);
            // All who took sides agree, and most of the small group did not.
            votes.add(person, 6, many || person == 9 ? Opinion.AGREE : Opinion.PASS);
            // Two of the small group are too few.
            if (person < 11) {
                votes.add(person, 7, Opinion.AGREE);
            }
        }
        List<StatementFacts> facts = new ArrayList<>(Collections.nCopies(STATEMENTS, StatementFacts.ORDINARY));
        removed.forEach(statement -> facts.set(statement, StatementFacts.REMOVED));
        return OpinionMap.of(votes.build(), facts);
    }
}
