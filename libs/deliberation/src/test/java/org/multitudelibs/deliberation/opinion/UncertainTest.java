package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UncertainTest {

    @Test
    void whatMoreThanThreeOfTenPassIsUncertain() {
        VotesBuilder votes = Votes.on(5);
        for (int person = 0; person < 20; person++) {
            votes.add(person, 0, person < 6 ? Opinion.PASS : Opinion.AGREE);
            votes.add(person, 1, person < 7 ? Opinion.PASS : Opinion.DISAGREE);
            votes.add(person, 2, person < 12 ? Opinion.PASS : Opinion.AGREE);
            votes.add(person, 3, Opinion.PASS);
            if (person < 9) {
                votes.add(person, 4, Opinion.PASS);
            }
        }
        OpinionMap map = OpinionMap.of(
                votes.build(),
                List.of(
                        StatementFacts.ORDINARY,
                        StatementFacts.ORDINARY,
                        StatementFacts.ORDINARY,
                        StatementFacts.REMOVED,
                        StatementFacts.ORDINARY));

        assertThat(map.uncertain())
                .as("six of twenty are not more than three of ten, the fourth is removed, nine votes are too few")
                .containsExactly(new Uncertain(2, 12, 20), new Uncertain(1, 7, 20));
    }
}
