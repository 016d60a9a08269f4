package org.multitudelibs.deliberation.ballots.rules;

import java.util.List;
import org.multitudelibs.deliberation.ballots.Pairwise;

/** What rules that compare in pairs say first. */
final class Contests {
    private Contests() {}

    static void say(Pairwise pairs, Transcript transcript) {
        int count = pairs.candidates().count();
        if (transcript.isShort()) {
            for (int one = 0; one < count; one++) {
                for (int other = one + 1; other < count; other++) {
                    transcript.say(
                            "compare",
                            List.of(one, other),
                            transcript.name(one) + " against " + transcript.name(other) + ": "
                                    + pairs.preferring(one, other) + " to " + pairs.preferring(other, one) + ".");
                }
            }
        } else {
            long all = (long) count * (count - 1) / 2;
            transcript.say("compare", List.of(), "Too many pairs to list each: " + all + " are compared.");
        }
        pairs.condorcetWinner()
                .ifPresent(who -> transcript.say(
                        "condorcet-winner", List.of(who), transcript.name(who) + " beats every other one."));
    }
}
