package org.multitudelibs.deliberation.pabulib;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.budgets.BudgetBallots;
import org.multitudelibs.deliberation.budgets.BudgetRule;
import org.multitudelibs.deliberation.budgets.BudgetRules;
import org.multitudelibs.deliberation.budgets.Utility;
import org.multitudelibs.deliberation.files.Shown;

/**
 * What a file holds, ready to be counted. Equal ballots are put together while they are read.
 *
 * <p>Points of a ballot: an approval is 1. Of a ranking, the first has as many as a ballot may rank at most ({@code max_length},
 * or all projects), each further one less (Borda's count, as Kraków's {@code score} column has it). Elsewhere as the
 * column {@code points} says; with scores, who is not named has {@code default_score}.
 *
 * @param head what the file says before its ballots
 * @param type what voters could write
 * @param ballots the budget and what was voted on it
 * @param selected which projects the file says were funded by its rule ({@code selected} is 1), if it says so
 * @param selectedOtherwise which it says were funded with other money or for another reason (2 or more)
 * @param remarks where the ballots differ from what the file says of them, each a sentence
 */
public record PbElection(
        PbHead head,
        VoteType type,
        BudgetBallots ballots,
        Optional<List<Integer>> selected,
        List<Integer> selectedOtherwise,
        List<String> remarks) {

    public PbElection {
        selected = selected.map(List::copyOf);
        selectedOtherwise = List.copyOf(selectedOtherwise);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for what is said of it
     * @throws MalformedFileException if it is not as the format says, or a ballot names an unknown project, or one twice
     */
    public static PbElection read(String file, InputStream bytes) {
        try (PbReader reader = new PbReader(file, bytes)) {
            return new ElectionReader(reader).read();
        }
    }

    /**
     * The rule that META states. Equal Shares counts by cost where voters approve and by points elsewhere; Add1 goes on until
     * more would overspend, which gives what Wieliczka published.
     *
     * @throws IllegalArgumentException if it states none, or one whose steps are told nowhere
     */
    public BudgetRule rule() {
        String stated =
                head.meta("rule").orElseThrow(() -> new IllegalArgumentException("The file states no rule; name one"));
        Utility utility = type == VoteType.APPROVAL || type == VoteType.CHOOSE_ONE ? Utility.COST : Utility.SCORE;
        return BudgetRules.ofPabulib(stated, utility, threshold());
    }

    /** The least support with which a project is considered, as META states it. */
    private BigFraction threshold() {
        return head.meta("min_project_score_threshold")
                .map(text -> Numbers.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The file's min_project_score_threshold is “" + Shown.of(text) + "”, not a number")))
                .orElse(BigFraction.ZERO);
    }
}
