package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The example of opinion maps in the README, which shows it word for word. */
class ExampleTest {

    @Test
    void aMapTellsWhoThinksAlikeWhatDividesAndWhatIsShared() {
        // example
        // Three statements: trams at night, free parking, more trees. Participants and statements are numbered from 0.
        VotesBuilder votes = Votes.on(3);
        for (int resident = 0; resident < 20; resident++) {
            boolean drives = resident >= 12;
            votes.add(resident, 0, drives ? Opinion.DISAGREE : Opinion.AGREE);
            votes.add(resident, 1, drives ? Opinion.AGREE : Opinion.DISAGREE);
            votes.add(resident, 2, resident == 5 ? Opinion.PASS : Opinion.AGREE);
        }
        List<StatementFacts> facts = List.of(StatementFacts.ORDINARY, StatementFacts.ORDINARY, StatementFacts.ORDINARY);

        OpinionMap map = OpinionMap.of(votes.build(), facts);

        // Who thinks alike, where, and what tells them from the others.
        assertThat(map.groups()).extracting(group -> group.members().size()).containsExactly(12, 8);
        Representative first = map.groups().getFirst().representative().getFirst();
        assertThat(first.statement()).isEqualTo(0);
        assertThat(first.side()).isEqualTo(Opinion.AGREE);

        // What everybody shares, and what divides.
        assertThat(map.shared()).extracting(Shared::statement).containsExactly(2);
        assertThat(map.dividing()).extracting(Dividing::statement).contains(0, 1);

        // What to ask somebody next who has seen the second statement only.
        assertThat(Routing.next(map, new int[] {0, 2}, new Random())).isPresent();
        // end
    }
}
