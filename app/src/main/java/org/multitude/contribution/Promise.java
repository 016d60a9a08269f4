package org.multitude.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.AnswerClock;

/**
 * The days a body has to answer in, counted in whole days of the calendar from the day of the contribution.
 *
 * @param since day of the contribution
 * @param days how many days the body promised
 */
public record Promise(LocalDate since, int days) {
    static Promise from(Instant submitted, int days) {
        return new Promise(day(submitted), days);
    }

    /** Last day of the promise. */
    public LocalDate due() {
        return since.plusDays(days);
    }

    /** The clock of a contribution that waits. */
    AnswerClock waiting(Instant now) {
        return AnswerClock.waiting(days, (int) Math.max(0, ChronoUnit.DAYS.between(since, day(now))));
    }

    /** The clock of a contribution that was answered; an answer on the same day came on the first. */
    AnswerClock answered(Instant at) {
        return AnswerClock.answered(days, (int) Math.max(1, ChronoUnit.DAYS.between(since, day(at))));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Words.ZONE).toLocalDate();
    }
}
