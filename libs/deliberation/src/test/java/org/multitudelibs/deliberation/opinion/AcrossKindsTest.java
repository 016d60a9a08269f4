package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five officials (0 to 4), six researchers (5 to 10) and some citizens (from 11), on a few statements. */
class AcrossKindsTest {
    private static final int KINDS = 3;

    @Test
    void whatAMajorityOfEveryKindThatSpeaksAgreesWithGathers() {
        VotesBuilder votes = Votes.on(1);
        fill(votes, 0, 0, 11, Opinion.AGREE);
        fill(votes, 0, 11, 14, Opinion.DISAGREE);

        List<Gathering> found = kinds(votes).gathering(facts(1));

        assertThat(found).extracting(Gathering::statement, Gathering::side).containsExactly(tuple(0, Opinion.AGREE));
        // Shares drawn towards one half, of five officials and of six researchers.
        assertThat(found.getFirst().byAll()).isCloseTo(6.0 / 7 * 7 / 8, within(1e-12));
    }

    @Test
    void aKindThatIsAgainstItKeepsItFromGatheringOnceItSpeaks() {
        VotesBuilder votes = Votes.on(1);
        fill(votes, 0, 0, 11, Opinion.AGREE);
        fill(votes, 0, 11, 16, Opinion.DISAGREE);
        assertThat(kinds(votes).gathering(facts(1))).isEmpty();
        assertThat(kinds(votes).speaks(0, 2)).isTrue();
    }

    @Test
    void oneKindAloneGathersNobody() {
        VotesBuilder votes = Votes.on(1);
        fill(votes, 0, 0, 5, Opinion.AGREE);
        fill(votes, 0, 5, 9, Opinion.AGREE);
        assertThat(kinds(votes).gathering(facts(1))).isEmpty();
        assertThat(kinds(votes).speaks(0, 1)).isFalse();
    }

    @Test
    void whatAllKindsAreSurestOfComesFirstAndWhatWasRemovedDoesNotCome() {
        VotesBuilder votes = Votes.on(3);
        for (int person = 0; person < 11; person++) {
            votes.add(person, 0, person % 4 == 0 ? Opinion.PASS : Opinion.AGREE);
            votes.add(person, 1, Opinion.DISAGREE);
            votes.add(person, 2, Opinion.AGREE);
        }
        List<StatementFacts> facts = List.of(StatementFacts.ORDINARY, StatementFacts.ORDINARY, StatementFacts.REMOVED);
        assertThat(kinds(votes).gathering(facts))
                .extracting(Gathering::statement, Gathering::side)
                .containsExactly(tuple(1, Opinion.DISAGREE), tuple(0, Opinion.AGREE));
    }

    @Test
    void whoseKindIsNotKnownCountsForNone() {
        VotesBuilder votes = Votes.on(1);
        fill(votes, 0, 0, 40, Opinion.AGREE);
        AcrossKinds nobody = AcrossKinds.of(votes.build(), person -> -1, KINDS);
        assertThat(nobody.byKind().getFirst()).containsOnly(new Tally(0, 0, 0));
    }

    @Test
    void aKindThatDoesNotExistIsSaid() {
        VotesBuilder votes = Votes.on(1);
        fill(votes, 0, 0, 1, Opinion.AGREE);
        assertThatThrownBy(() -> AcrossKinds.of(votes.build(), person -> 3, KINDS))
                .hasMessage("Participant 0 is of kind 3, but there are 3 kinds");
    }

    private static void fill(VotesBuilder votes, int statement, int from, int to, Opinion opinion) {
        for (int person = from; person < to; person++) {
            votes.add(person, statement, opinion);
        }
    }

    private static List<StatementFacts> facts(int count) {
        return Collections.nCopies(count, StatementFacts.ORDINARY);
    }

    private static AcrossKinds kinds(VotesBuilder votes) {
        return AcrossKinds.of(votes.build(), person -> person < 5 ? 0 : person < 11 ? 1 : 2, KINDS);
    }
}
