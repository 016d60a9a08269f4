package org.multitude.community;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.multitude.record.ActId;

/**
 * A version of a charter that was proposed after the founding; the text of the founding is version 1.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param number its number there, from 2
 * @param text what it says, in Markdown
 * @param why why it was proposed
 * @param proposedAt when it was proposed
 * @param endsAt until when members say what they think
 * @param state what became of it
 * @param outcome how it was decided, once it was
 * @param act the last act on it, whose seal is shown
 */
public record CharterVersion(
        CharterVersionId id,
        CommunityId community,
        int number,
        String text,
        String why,
        Instant proposedAt,
        Instant endsAt,
        State state,
        Optional<Outcome> outcome,
        ActId act) {
    /** How long members have. */
    static final Duration TIME = Duration.ofDays(14);

    /** What became of it. */
    public enum State {
        OPEN("open"),
        ADOPTED("adopted"),
        SET_ASIDE("set-aside");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in the database, in acts and, behind {@code community.charter.}, in the bundles. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a charter: " + code));
        }
    }

    /**
     * How many agreed and objected, of how many members there were when it was decided.
     *
     * @param agreed members who agreed
     * @param objected members who objected
     * @param members all members
     */
    public record Outcome(int agreed, int objected, int members) {
        /** Whether more than half of all members agree: nothing can change it any more. */
        boolean settled() {
            return 2 * agreed > members;
        }

        /** Whether it is adopted when time is up. */
        boolean carried() {
            return agreed > objected;
        }
    }

    /** Path of its page. */
    public String address(Community of) {
        return of.address() + "/charter/" + number;
    }
}
