package org.multitude;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.Lot;

/**
 * How somebody wants ballots to be counted; what is not said the file says, or what is usual.
 *
 * @param rule name of a rule
 * @param seats how many are to be elected
 * @param seed what ties are drawn with
 */
record Asked(Optional<String> rule, Optional<Integer> seats, Optional<String> seed) {

    /**
     * The rule that was asked for, if any.
     *
     * @throws UnknownRule if it is none of these
     */
    Optional<String> rule(List<String> names) {
        rule.filter(asked -> !names.contains(asked)).ifPresent(asked -> {
            throw new UnknownRule(asked, names);
        });
        return rule;
    }

    /**
     * Refuses a number of seats for files that elect nobody: who asked for it would believe it was done.
     *
     * @throws UnknownRule if it was asked for
     */
    void refuseSeats(String files) {
        if (seats.isPresent()) {
            throw new UnknownRule("--seats does not matter for " + files);
        }
    }

    /**
     * Refuses everything for files that are counted in one way only.
     *
     * @throws UnknownRule if something was asked for
     */
    void refuseAll(String files) {
        if (rule.isPresent() || seats.isPresent() || seed.isPresent()) {
            throw new UnknownRule("--rule, --seats and --seed do not matter for " + files);
        }
    }

    /**
     * The lot that was asked for, or another one.
     *
     * @param names what is drawn among
     */
    Lot lot(List<String> names, Lot otherwise) {
        return seed.map(drawn -> Lot.drawn(drawn, names)).orElse(otherwise);
    }

    /** How ties are broken, as a sentence. */
    String ties(String otherwise) {
        return seed.map(drawn -> "Ties are broken by a lot drawn with the seed “" + drawn + "”.")
                .orElse(otherwise);
    }
}
