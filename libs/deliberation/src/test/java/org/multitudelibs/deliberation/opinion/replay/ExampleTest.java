package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.opinion.Opinion;

/** The example of the README. */
class ExampleTest {
    @Test
    void aConversationIsReplayedBatchByBatch() {
        // example
        Replay replay = new Replay(ReplayOptions.DEFAULT.with(Quirk.PRIORITIES_FROM_VOTES_BEFORE));
        // Two agree with statement 5 and one disagrees; in production the first priorities knew of no vote.
        Update first = replay.votes(List.of(
                new Vote(10, 5, Opinion.AGREE), new Vote(11, 5, Opinion.AGREE), new Vote(12, 5, Opinion.DISAGREE)));
        assertThat(first.baseClusters()).extracting(Cluster::members).containsExactly(List.of(10, 11), List.of(12));

        // Moderation shows in the update after the next votes; whoever has a place on the map keeps it.
        replay.moderate(List.of(new Moderation(5, true, false)));
        Update second = replay.votes(List.of(new Vote(12, 6, Opinion.AGREE)));
        assertThat(second.onTheMap()).containsExactly(10, 11, 12);
        assertThat(second.directions().centre()).containsExactly(0.0, -1.0);

        // What a restarted worker knows, and goes on from.
        Memory left = second.memory().afterRestart();
        assertThat(left.baseClusters()).isEqualTo(second.baseClusters());
        // end
    }
}
