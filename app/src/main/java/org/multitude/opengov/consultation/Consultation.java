package org.multitude.opengov.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;

/**
 * A consultation of a policy.
 *
 * @param id its random id
 * @param policy the policy it belongs to
 * @param body the body that opened it and answers
 * @param number its number on the policy
 * @param said what it was opened with
 * @param openedAt when it was opened
 * @param takenOverAt when it was brought in, if it was held elsewhere
 * @param closed its totals, once it is closed
 */
public record Consultation(
        ConsultationId id,
        CommonsId policy,
        OrganizationId body,
        int number,
        ConsultationDraft said,
        Instant openedAt,
        Optional<Instant> takenOverAt,
        Optional<Closed> closed) {

    /**
     * What the close recorded.
     *
     * @param at when
     * @param participants people who voted
     * @param withoutAccount those of them who had no account
     * @param statements statements that stood
     * @param votes votes that count
     * @param batches sealed batches
     * @param ballots SHA-256 of the published ballots
     * @param polis SHA-256 of the files of Polis, packed, once they are made
     */
    public record Closed(
            Instant at,
            int participants,
            int withoutAccount,
            int statements,
            long votes,
            int batches,
            String ballots,
            Optional<String> polis) {}

    /** Where it stands on a day. */
    public enum Standing {
        TO_COME,
        OPEN,
        /** Its last day has passed, and the close is on its way. */
        ENDING,
        CLOSED
    }

    /** Where it stands on this day. */
    public Standing standing(LocalDate today) {
        if (closed.isPresent()) {
            return Standing.CLOSED;
        }
        if (today.isBefore(said.firstDay())) {
            return Standing.TO_COME;
        }
        return today.isAfter(said.lastDay()) ? Standing.ENDING : Standing.OPEN;
    }

    /** What is asked. */
    public String question() {
        return said.question();
    }

    /** Path of its page. */
    public String address(CommonsEntry entry) {
        return entry.address() + "/consultations/" + number;
    }
}
