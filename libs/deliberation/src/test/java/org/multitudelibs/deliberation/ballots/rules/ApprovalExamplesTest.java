package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.ApprovalBallots.Approval;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;

/** The examples in the documentation of rules that count approvals. */
class ApprovalExamplesTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final Candidates ABC = Candidates.of("A", "B", "C");
    private static final Lot LOT = Lot.asListed(3);

    private static final ApprovalBallots TWO_CAMPS =
            new ApprovalBallots(ABC, List.of(new Approval(6, Set.of(A, B)), new Approval(4, Set.of(C))));

    private static List<String> words(Count count) {
        return count.transcript().stream().map(Step::words).toList();
    }

    @Test
    void approval() {
        ApprovalBallots ballots = new ApprovalBallots(
                ABC, List.of(new Approval(3, Set.of(A)), new Approval(2, Set.of(A, B)), new Approval(4, Set.of(B, C))));
        Count one = new ApprovalVoting().count(ballots, 1, LOT);
        assertThat(one.elected()).containsExactly(B);
        assertThat(words(one)).containsExactly("Approvals: A 5, B 6, C 4.", "B is elected.");
        assertThat(one.transcript().getFirst().figures()).containsEntry(C, BigFraction.of(4));
        assertThat(new ApprovalVoting().count(ballots, 2, LOT).elected()).containsExactly(B, A);
    }

    @Test
    void proportionalApproval() {
        Count count = new ProportionalApproval().count(TWO_CAMPS, 2, LOT);
        assertThat(words(count))
                .containsExactly(
                        "Approvals: A 6, B 6, C 4.",
                        "The highest score of a committee is 10, that of A and C: 10 approve of at least 1.",
                        "Another committee has the same score; the lot prefers this one to any other.",
                        "A and C are elected.");
        assertThat(new ProportionalApproval().best(TWO_CAMPS, 2)).containsExactly(List.of(A, C), List.of(B, C));
    }

    @Test
    void proportionalApprovalRefusesWhatWouldTakeTooLong() {
        assertThatThrownBy(() -> new ProportionalApproval(2).count(TWO_CAMPS, 2, LOT))
                .isInstanceOf(TooLargeException.class)
                .hasMessage("The best 2 of 3 were not found in 2 steps; sequential-pav counts so large an election");
        ApprovalBallots many = new ApprovalBallots(ABC, List.of(new Approval(Long.MAX_VALUE, Set.of(A, B))));
        assertThatThrownBy(() -> new ProportionalApproval().count(many, 2, LOT))
                .isInstanceOf(TooLargeException.class)
                .hasMessageStartingWith("2 seats and 9223372036854775807 voters are too many for an exact count");
        assertThat(new SequentialProportionalApproval().count(many, 2, LOT).elected())
                .containsExactly(A, B);
    }

    @Test
    void sequentialProportionalApproval() {
        Count count = new SequentialProportionalApproval().count(TWO_CAMPS, 2, LOT);
        assertThat(words(count))
                .containsExactly(
                        "Seat 1, counted: A 6, B 6, C 4.",
                        "A and B have equally much; the lot prefers A.",
                        "A gets this seat.",
                        "Seat 2, counted: B 3, C 4.",
                        "C gets this seat.",
                        "A and C are elected.");
    }

    @Test
    void sequentialPhragmen() {
        Count count = new SequentialPhragmen().count(TWO_CAMPS, 2, LOT);
        assertThat(words(count))
                .containsExactly(
                        "Seat 1, load of each supporter: A 1/6, B 1/6, C 0.25.",
                        "A and B leave their supporters with the same load; the lot prefers A.",
                        "A gets this seat.",
                        "Seat 2, load of each supporter: B 1/3, C 0.25.",
                        "C gets this seat.",
                        "A and C are elected.");
    }

    @Test
    void aRuleThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Rules.count("star", TWO_CAMPS, 1, LOT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rule “star” counts these ballots; there are approval, pav, sequential-pav,"
                        + " sequential-phragmen");
    }
}
