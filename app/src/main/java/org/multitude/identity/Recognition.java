package org.multitude.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.multitude.record.ActId;

/**
 * What administrators of the platform said of an organisation: that it is what it says, or that this holds no more.
 *
 * @param state whether it is recognised
 * @param ground why, as a choice
 * @param reason why, in a sentence
 * @param at since when
 * @param act the act that said so
 */
public record Recognition(State state, Ground ground, String reason, Instant at, ActId act) {
    /** Whether an organisation is recognised. */
    public enum State {
        GIVEN("given"),
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in the database and in the record. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return code.equals(GIVEN.code) ? GIVEN : WITHDRAWN;
        }
    }

    /** On what it rests. */
    public enum Ground {
        /** A public register says so: the directory of administrations, the register of companies or of associations. */
        REGISTER(State.GIVEN, "register"),
        /** A law or a decision made it. */
        LAW(State.GIVEN, "law"),
        /** A letter of who represents it. */
        LETTER(State.GIVEN, "letter"),
        /** Its people were met, or called at the number it publishes. */
        MET(State.GIVEN, "met"),
        /** It was a mistake. */
        MISTAKE(State.WITHDRAWN, "mistake"),
        /** It is something else now. */
        CHANGED(State.WITHDRAWN, "changed"),
        /** It exists no more. */
        ENDED(State.WITHDRAWN, "ended"),
        /** Who publishes here for it does not speak for it. */
        NOT_ITS_PEOPLE(State.WITHDRAWN, "not-its-people");

        private final State state;
        private final String code;

        Ground(State state, String code) {
            this.state = state;
            this.code = code;
        }

        /** Code in the database, in forms, in the record and, behind {@code identity.ground.}, in the bundles. */
        public String code() {
            return code;
        }

        /** The ground with this code. */
        public static Ground of(String code) {
            return Arrays.stream(values())
                    .filter(ground -> ground.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no ground of a recognition: " + code));
        }

        /** Codes of those on which this rests, in order. */
        static List<String> codes(State state) {
            return Arrays.stream(values())
                    .filter(ground -> ground.state == state)
                    .map(Ground::code)
                    .toList();
        }
    }

    /** Whether it holds. */
    public boolean holds() {
        return state == State.GIVEN;
    }
}
