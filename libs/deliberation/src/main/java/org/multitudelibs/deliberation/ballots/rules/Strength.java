package org.multitudelibs.deliberation.ballots.rules;

import org.multitudelibs.deliberation.ballots.Pairwise;

/** How strong it is that some prefer one candidate to another. */
enum Strength {
    /** How many prefer the winner of a pair; 0 for its loser and for equal ones. */
    WINNING_VOTES {
        @Override
        long of(Pairwise pairs, int one, int other) {
            return pairs.beats(one, other) ? pairs.preferring(one, other) : 0;
        }
    },
    /** How many more prefer one than prefer the other. */
    MARGINS {
        @Override
        long of(Pairwise pairs, int one, int other) {
            return pairs.margin(one, other);
        }
    },
    /** How many prefer one, whether she wins or loses. */
    OPPOSITION {
        @Override
        long of(Pairwise pairs, int one, int other) {
            return pairs.preferring(one, other);
        }
    };

    abstract long of(Pairwise pairs, int one, int other);
}
