package org.multitudelibs.deliberation.ballots.rules;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.Rule;

/**
 * Minimax (Simpson and Kramer): elected is whose worst comparison with another candidate is least bad. How bad one is can be measured
 * in three ways: by the votes for the other where the other wins, and 0 where not (winning votes); by how many more
 * prefer the other, less than 0 where fewer do (margins); by how many prefer the other, whether she wins or loses (pairwise opposition:
 * this variant alone may pass over a Condorcet winner). Several seats go to the next in this order; they are not shared out in
 * proportion.
 *
 * <p>Example: of 9 voters 4 rank A, B, C, 3 rank B, C, A and 2 rank C, A, B. A loses against C, 4 to 5; B against A, 3 to 6; C against
 * B, 2 to 7. The worst of A is 5 by winning votes and opposition, 1 by margins; of B 6 and 3; of C 7 and 5. A is elected by each.
 *
 * <p>Source: P. B. Simpson, “On defining areas of voter choice”, Quarterly Journal of Economics 83 (1969); G. H. Kramer, “A dynamical
 * model of political equilibrium”, Journal of Economic Theory 16 (1977).
 */
public final class Minimax implements Rule<RankedBallots> {
    private final String name;
    private final Strength strength;

    private Minimax(String name, Strength strength) {
        this.name = name;
        this.strength = strength;
    }

    /** A defeat is as bad as the votes of the winner are many. */
    public static Minimax byWinningVotes() {
        return new Minimax("minimax", Strength.WINNING_VOTES);
    }

    /** A defeat is as bad as its margin. */
    public static Minimax byMargins() {
        return new Minimax("minimax-margins", Strength.MARGINS);
    }

    /** A comparison is as bad as the votes for the other are many, defeat or not. */
    public static Minimax byOpposition() {
        return new Minimax("minimax-opposition", Strength.OPPOSITION);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Count count(RankedBallots ballots, int seats, Lot lot) {
        Transcript transcript = new Transcript(ballots.candidates(), seats, lot);
        Pairwise pairs = Pairwise.of(ballots);
        Contests.say(pairs, transcript);
        Map<Integer, Long> worst = new TreeMap<>();
        Map<Integer, BigFraction> figures = new TreeMap<>();
        for (int who : ballots.candidates().numbers()) {
            long most = ballots.candidates().numbers().stream()
                    .filter(other -> other != who)
                    .mapToLong(other -> strength.of(pairs, other, who))
                    .max()
                    .orElse(0);
            worst.put(who, most);
            figures.put(who, BigFraction.of(most));
        }
        String measure = switch (strength) {
            case WINNING_VOTES -> "Worst defeats, by votes of the winner";
            case MARGINS -> "Worst comparisons, by votes more for the other";
            case OPPOSITION -> "Worst comparisons, by votes for the other";
        };
        transcript.figures("worst", measure, figures);
        return transcript.elect(
                transcript.tiers(who -> -worst.getOrDefault(who, 0L)), seats, "have equally bad worst ones");
    }
}
