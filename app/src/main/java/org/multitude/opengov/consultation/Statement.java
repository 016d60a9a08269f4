package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Decision;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;

/**
 * A statement of a consultation.
 *
 * @param id its random id
 * @param consultation where it stands
 * @param number its number there
 * @param text what it says; empty once it was set aside and its words with it
 * @param state what became of it
 * @param author who proposed it, or empty for the body
 * @param proposedAt when
 * @param ruling what the body decided of its publication
 * @param answer what the body answers
 * @param commons what it was linked to
 */
public record Statement(
        StatementId id,
        ConsultationId consultation,
        int number,
        Optional<String> text,
        State state,
        Optional<By> author,
        Instant proposedAt,
        Optional<Ruling> ruling,
        Optional<Answer> answer,
        Optional<CommonsId> commons) {
    /** Longest text. */
    public static final int LONGEST = 280;

    /** What became of a statement. */
    public enum State {
        /** The body has not read it yet; nobody else sees it. */
        WAITING("waiting"),
        PUBLISHED("published"),
        /** Not voted on; listed with the reasons. */
        SET_ASIDE("set-aside");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** Code in the database, in acts and, behind {@code consultation.state.}, in the bundles. */
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

    /**
     * Who proposed it.
     *
     * @param person who, never shown; unknown for what was brought in
     * @param kind what she is in public life, where it is known
     */
    public record By(Optional<PersonId> person, Optional<ActorKind> kind) {}

    /**
     * What was decided of its publication.
     *
     * @param reasons why it was set aside
     * @param at when
     * @param act the act that says it
     */
    public record Ruling(Optional<String> reasons, Instant at, ActId act) {}

    /** What the body answers to a statement. */
    public record Answer(Decision decision, String reasons, String office, Instant at, ActId act) {}

    /** Whether it comes from the body itself or from the public. */
    public String origin() {
        return author.isPresent() ? "public" : "body";
    }

    /** The same with what was decided of its publication. */
    Statement ruled(Ruling given) {
        return new Statement(
                id, consultation, number, text, state, author, proposedAt, Optional.of(given), answer, commons);
    }
}
