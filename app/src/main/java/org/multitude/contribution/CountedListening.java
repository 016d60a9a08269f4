package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * How many of those who had contributed to a body said in a quarter that it listens.
 *
 * @param id random id, as in acts
 * @param body of whom it was said
 * @param quarter first day of the quarter
 * @param yes how many said yes
 * @param partly how many said partly
 * @param no how many said no
 * @param at when it was counted
 * @param act the act that recorded it
 */
record CountedListening(
        UUID id, OrganizationId body, LocalDate quarter, int yes, int partly, int no, Instant at, ActId act) {
    private static final int MONTHS = 3;

    /** How many said anything. */
    int all() {
        return yes + partly + no;
    }

    /** The quarter as acts say it. */
    String quarterCode() {
        return code(quarter);
    }

    /** A quarter as acts say it, such as {@code 2026-Q2}. */
    static String code(LocalDate quarter) {
        return quarter.getYear() + "-Q" + (1 + (quarter.getMonthValue() - 1) / MONTHS);
    }

    /** The first day of the quarter of a day. */
    static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
    }
}
