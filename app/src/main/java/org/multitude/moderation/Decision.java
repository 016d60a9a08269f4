package org.multitude.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;

/**
 * A decision that hides something, with its reasons.
 *
 * @param id its random id
 * @param matter what was looked at
 * @param thing what is hidden
 * @param kind kind of the thing
 * @param author who wrote it, where that is known
 * @param state whether it stands
 * @param hidden names of the fields that are hidden, as in the act
 * @param ground by which right
 * @param category what is held against it
 * @param detection whether somebody reported it, or the program pointed it out
 * @param account whether its author may not write for a while
 * @param facts why, in words that anybody may read
 * @param by who decided, never shown
 * @param at when
 * @param act the act that says so
 * @param appeal what the author said against it
 * @param answer why it was upheld or reversed
 * @param wave the wave that it was decided with, if it was
 */
public record Decision(
        UUID id,
        UUID matter,
        UUID thing,
        String kind,
        Optional<PersonId> author,
        State state,
        String hidden,
        DecisionGround ground,
        Category category,
        Detection detection,
        Account account,
        String facts,
        Optional<PersonId> by,
        Instant at,
        ActId act,
        Optional<Appeal> appeal,
        Optional<Answer> answer,
        Optional<UUID> wave) {
    /** How long the author may appeal. */
    static final Period APPEALABLE = Period.ofMonths(6);

    /** Whether a decision stands. */
    public enum State {
        RESTRICTED("restricted"),
        APPEALED("appealed"),
        UPHELD("upheld"),
        REVERSED("reversed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in acts and, behind {@code moderation.state.}, in the bundles. */
        public String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state: " + code));
        }
    }

    /** How a thing came to be looked at. */
    public enum Detection {
        NOTICE("notice"),
        OWN("own");

        private final String code;

        Detection(String code) {
            this.code = code;
        }

        /** Code in acts and, behind {@code moderation.detection.}, in the bundles. */
        public String code() {
            return code;
        }

        static Detection of(String code) {
            return code.equals(NOTICE.code) ? NOTICE : OWN;
        }
    }

    /** What the decision does to the author's account. */
    public enum Account {
        OPEN("open"),
        LIMITED("limited");

        private final String code;

        Account(String code) {
            this.code = code;
        }

        /** Code in acts and, behind {@code moderation.account.}, in the bundles. */
        public String code() {
            return code;
        }

        static Account of(String code) {
            return code.equals(LIMITED.code) ? LIMITED : OPEN;
        }
    }

    /**
     * What the author said against a decision.
     *
     * @param text in her words, for those who moderate
     * @param at when
     */
    public record Appeal(String text, Instant at) {}

    /**
     * Why a decision was upheld, or reversed with or without an appeal.
     *
     * @param text in words that anybody may read
     * @param at when
     */
    public record Answer(String text, Instant at) {}

    /** Path of its page. */
    public String address() {
        return "/moderation/" + id;
    }

    /** Path of the page that lists the decisions of a wave. */
    public static String address(UUID wave) {
        return "/moderation/waves/" + wave;
    }

    /** The last day on which the author may appeal. */
    public LocalDate appealableUntil() {
        return at.atZone(ZoneOffset.UTC).toLocalDate().plus(APPEALABLE);
    }

    /** Whether the author may appeal at this moment. */
    public boolean mayBeAppealed(Instant now) {
        return state == State.RESTRICTED
                && !now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(appealableUntil());
    }

    /** Whether the thing is hidden. */
    public boolean stands() {
        return state != State.REVERSED;
    }
}
