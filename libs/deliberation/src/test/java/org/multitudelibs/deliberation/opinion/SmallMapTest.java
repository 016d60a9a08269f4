package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four people and four statements, small enough to be computed by hand. Two agree with the first statement and disagree
 * with the second, two say the contrary; all agree with the third; on the fourth only the first participant votes, and
 * passes.
 */
class SmallMapTest {
    private static final double HALF = Math.sqrt(0.5);

    private final OpinionMap map = OpinionMap.of(
            Votes.on(4)
                    .add(0, 0, Opinion.AGREE)
                    .add(0, 1, Opinion.DISAGREE)
                    .add(0, 2, Opinion.AGREE)
                    .add(0, 3, Opinion.PASS)
                    .add(1, 0, Opinion.AGREE)
                    .add(1, 1, Opinion.DISAGREE)
                    .add(1, 2, Opinion.AGREE)
                    .add(2, 0, Opinion.DISAGREE)
                    .add(2, 1, Opinion.AGREE)
                    .add(2, 2, Opinion.AGREE)
                    .add(3, 0, Opinion.DISAGREE)
                    .add(3, 1, Opinion.AGREE)
                    .add(3, 2, Opinion.AGREE)
                    .build(),
            Collections.nCopies(4, StatementFacts.ORDINARY));

    @Test
    void theCentreIsTheMeanVote() {
        assertThat(map.axes().centre()).containsExactly(0.0, 0.0, 1.0, 0.0);
    }

    @Test
    void theFirstDirectionGoesFromOneCampToTheOther() {
        assertThat(map.axes().first().get(0)).isCloseTo(HALF, within(1e-12));
        assertThat(map.axes().first().get(1)).isCloseTo(-HALF, within(1e-12));
        assertThat(map.axes().first().get(2)).isZero();
        assertThat(map.axes().first().get(3)).isZero();
    }

    @Test
    void nothingElseSetsThemApart() {
        assertThat(map.axes().second()).containsOnly(0.0);
    }

    @Test
    void whoVotedLessIsMovedOutwards() {
        // Along the direction everybody is at 2 * sqrt(1/2); four statements of which the others voted on three.
        assertThat(map.placed().get(0).position().x()).isCloseTo(2 * HALF, within(1e-12));
        assertThat(map.placed().get(1).position().x()).isCloseTo(Math.sqrt(4.0 / 3) * 2 * HALF, within(1e-12));
        assertThat(map.placed().get(3).position().x()).isCloseTo(-Math.sqrt(4.0 / 3) * 2 * HALF, within(1e-12));
        assertThat(map.placed())
                .allSatisfy(placed -> assertThat(placed.position().y()).isZero());
    }

    @Test
    void thereAreTwoGroupsEquallyLargeAndSoFromWestToEast() {
        assertThat(map.groups()).extracting(Group::members).containsExactly(List.of(2, 3), List.of(0, 1));
        assertThat(map.choices()).extracting(GroupChoice::groups).containsExactly(2);
        // 0 is at 1.414, 1 at 1.633, 2 and 3 at -1.633.
        double near = Math.sqrt(8.0 / 3) - Math.sqrt(2);
        double silhouette =
                (1 - near / (Math.sqrt(2) + Math.sqrt(8.0 / 3)) + 1 - near / (2 * Math.sqrt(8.0 / 3)) + 1) / 3;
        // Participants 2 and 3 stand at the same place and are one small cluster of which nothing is nearer.
        assertThat(map.choices().getFirst().silhouette()).isCloseTo((silhouette * 3 - 1) / 3, within(1e-12));
    }

    @Test
    void votesAreCounted() {
        StatementFigures first = map.statements().getFirst();
        assertThat(first.all()).isEqualTo(new Tally(2, 2, 0));
        assertThat(first.byGroup()).containsExactly(new Tally(0, 2, 0), new Tally(2, 0, 0));
        assertThat(map.statements().getLast().all()).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void agreementByAllMultipliesTheShares() {
        assertThat(map.statements().get(0).agreedByAll()).isCloseTo(3.0 / 4 * 1 / 4, within(1e-12));
        assertThat(map.statements().get(2).agreedByAll()).isCloseTo(3.0 / 4 * 3 / 4, within(1e-12));
        assertThat(map.statements().get(2).disagreedByAll()).isCloseTo(1.0 / 4 * 1 / 4, within(1e-12));
    }

    @Test
    void mostShareTheThirdStatement() {
        // 2 * sqrt(5) * (5/5 - 1/2)
        assertThat(map.shared()).containsExactly(new Shared(2, Opinion.AGREE, 4, 4, 5.0 / 6, Math.sqrt(5)));
    }

    @Test
    void groupsOfTwoProveNothingOfWhatGathers() {
        assertThat(map.gathering()).isEmpty();
    }

    @Test
    void theFirstTwoStatementsDivide() {
        assertThat(map.dividing()).extracting(Dividing::statement).containsExactly(0, 1);
        Dividing first = map.dividing().getFirst();
        assertThat(first.moreAgreeing()).isEqualTo(1);
        assertThat(first.lessAgreeing()).isZero();
        assertThat(first.gap()).isCloseTo(0.5, within(1e-12));
        // (3/3 - 1/3) / sqrt(4/6 * 2/6 * (1/3 + 1/3))
        assertThat(first.test()).isCloseTo((2.0 / 3) / Math.sqrt(4.0 / 27), within(1e-12));
    }

    @Test
    void eachGroupIsToldByWhatItAgreesWith() {
        Representative first = map.groups().getLast().representative().getFirst();
        assertThat(first.statement()).isZero();
        assertThat(first.side()).isEqualTo(Opinion.AGREE);
        assertThat(first.bestAgreed()).isTrue();
        assertThat(first.share()).isCloseTo(0.75, within(1e-12));
        assertThat(first.ratio()).isCloseTo(3, within(1e-12));
        assertThat(first.shareTest()).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(first.ratioTest()).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(map.groups().getFirst().representative().getFirst().statement())
                .isEqualTo(1);
    }

    @Test
    void theNextStatementIsTheOneThatTellsMost() {
        // Extremity sqrt(4) * sqrt(1/2); 1 - 1/6 not passed, 3/6 agreed, 1 + 8 * 2^(-4/5) fresh.
        double importance = 5.0 / 6 * (2 * HALF + 1) * 0.5 * (1 + 8 * Math.pow(2, -0.8));
        assertThat(map.priority(0))
                .isCloseTo(importance * importance, within(1e-9))
                .isCloseTo(31.7, within(0.05));
        assertThat(map.priority(4)).isEqualTo(1);
    }
}
