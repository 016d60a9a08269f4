package org.multitudelibs.deliberation.ballots.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;
import org.multitudelibs.deliberation.ballots.ScoredBallots;
import org.multitudelibs.deliberation.ballots.stv.Meek;
import org.multitudelibs.deliberation.ballots.stv.MinneapolisStv;
import org.multitudelibs.deliberation.ballots.stv.ReferenceWigm;
import org.multitudelibs.deliberation.ballots.stv.ScottishStv;
import org.multitudelibs.deliberation.ballots.stv.WeightedInclusiveGregory;

/** All rules that count ballots, by the kind of ballots and by name. */
public final class Rules {
    private static final List<Rule<RankedBallots>> RANKED = List.of(
            new Schulze(),
            RankedPairs.byMargins(),
            RankedPairs.byWinningVotes(),
            Minimax.byWinningVotes(),
            Minimax.byMargins(),
            Minimax.byOpposition(),
            new Copeland(),
            new InstantRunoff(),
            new ScottishStv(),
            WeightedInclusiveGregory.exact(),
            new ReferenceWigm(false),
            new ReferenceWigm(true),
            new MinneapolisStv(),
            Meek.exactWithShares(15, 6),
            Meek.reference(),
            Meek.warren(Meek.exactWithShares(15, 6)));

    private static final List<Rule<ApprovalBallots>> APPROVAL = List.of(
            new ApprovalVoting(),
            new ProportionalApproval(),
            new SequentialProportionalApproval(),
            new SequentialPhragmen());

    private static final List<Rule<ScoredBallots>> SCORED =
            List.of(new ScoreVoting(), new MajorityJudgment(), new StarVoting());

    private Rules() {}

    /** Rules that count rankings. */
    public static List<Rule<RankedBallots>> ranked() {
        return RANKED;
    }

    /** Rules that count approvals. */
    public static List<Rule<ApprovalBallots>> approval() {
        return APPROVAL;
    }

    /** Rules that count scores. */
    public static List<Rule<ScoredBallots>> scored() {
        return SCORED;
    }

    /** The names of all that count ballots of this kind. */
    public static List<String> names(Ballots ballots) {
        List<? extends Rule<?>> rules = switch (ballots) {
            case RankedBallots ranked -> RANKED;
            case ApprovalBallots approval -> APPROVAL;
            case ScoredBallots scored -> SCORED;
        };
        return rules.stream().map(Rule::name).toList();
    }

    /**
     * Counts by the rule with some name.
     *
     * @throws IllegalArgumentException if no rule of this name counts such ballots, or it cannot elect so many
     */
    public static Count count(String rule, Ballots ballots, int seats, Lot lot) {
        return switch (ballots) {
            case RankedBallots ranked -> named(rule, RANKED).count(ranked, seats, lot);
            case ApprovalBallots approval -> named(rule, APPROVAL).count(approval, seats, lot);
            case ScoredBallots scored -> named(rule, SCORED).count(scored, seats, lot);
        };
    }

    private static <B extends Ballots> Rule<B> named(String name, List<Rule<B>> rules) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No rule “" + name + "” counts these ballots; there are "
                                + rules.stream().map(Rule::name).collect(Collectors.joining(", "))));
    }
}
