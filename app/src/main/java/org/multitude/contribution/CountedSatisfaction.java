package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * How many of those who got an answer of a body in a month said that it was useful.
 *
 * @param id random id, as in acts
 * @param body who answered
 * @param month first day of the month in which they said so
 * @param yes how many said yes
 * @param partly how many said partly
 * @param no how many said no
 * @param at when it was counted
 * @param act the act that recorded it
 */
public record CountedSatisfaction(
        UUID id, OrganizationId body, LocalDate month, int yes, int partly, int no, Instant at, ActId act) {
    /** How many said anything. */
    public int all() {
        return yes + partly + no;
    }

    /** The month as acts say it. */
    String monthCode() {
        return month.toString().substring(0, 7);
    }
}
