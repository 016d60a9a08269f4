package org.multitude;

import java.util.LinkedHashMap;
import java.util.Map;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Count;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.rules.Rules;

/**
 * Ballots counted again.
 *
 * @param title what the election is called, perhaps nothing
 * @param ballots what was voted
 * @param seats how many are to be elected
 * @param rule by which it was counted
 * @param ties how ties were broken, as a sentence
 * @param count what came of it
 */
record BallotsRecount(String title, Ballots ballots, int seats, String rule, String ties, Count count)
        implements Recounted {

    /**
     * Counts them.
     *
     * @throws IllegalArgumentException if the rule cannot count these ballots, or elect so many
     * @throws UnknownRule if no rule of this name counts such ballots
     */
    static BallotsRecount of(ReadBallots read, Asked asked) {
        Candidates candidates = read.ballots().candidates();
        String rule = asked.rule(Rules.names(read.ballots())).orElse(read.usualRule());
        int seats = asked.seats().orElse(read.seats());
        Count count;
        try {
            count = Rules.count(rule, read.ballots(), seats, asked.lot(candidates.names(), read.lot()));
        } catch (IllegalArgumentException e) {
            throw isRankedEqually(read.ballots())
                    ? new IllegalArgumentException(e.getMessage() + ": say --rule meek", e)
                    : e;
        }
        return new BallotsRecount(read.title(), read.ballots(), seats, rule, asked.ties(read.ties()), count);
    }

    private static boolean isRankedEqually(Ballots ballots) {
        return ballots instanceof RankedBallots ranked
                && ranked.rankings().stream()
                        .flatMap(ranking -> ranking.places().stream())
                        .anyMatch(place -> place.size() > 1);
    }

    @Override
    public void print(Lines out) {
        Candidates candidates = ballots.candidates();
        if (!title.isBlank()) {
            out.say(title);
        }
        out.say("%,d candidates for %,d %s, %,d ballots."
                .formatted(candidates.count(), seats, seats == 1 ? "seat" : "seats", ballots.voters()));
        out.say("Counted by the rule “%s”. %s".formatted(rule, ties));
        out.blank();
        out.say("Step by step");
        int number = 1;
        for (Step step : count.transcript()) {
            out.say("  %d. %s".formatted(number++, step.words()));
        }
        out.blank();
        out.say("Elected: %s.".formatted(count.elected().isEmpty() ? "nobody" : candidates.names(count.elected())));
    }

    @Override
    public boolean asPublished() {
        return true;
    }

    @Override
    public String verdict() {
        return rule + ": "
                + (count.elected().isEmpty() ? "nobody" : ballots.candidates().names(count.elected())) + " elected";
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "ballots");
        json.put("title", title);
        json.put("rule", rule);
        json.put("ties", ties);
        json.put("seats", seats);
        json.put("voters", ballots.voters());
        json.put("candidates", ballots.candidates().names());
        json.put(
                "elected",
                count.elected().stream().map(ballots.candidates()::name).toList());
        json.put("transcript", Exact.steps(count.transcript()));
        return json;
    }
}
