package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromiseTest {
    @Test
    void daysAreThoseOfParis() {
        Promise late = Promise.from(Instant.parse("2026-11-10T23:30:00Z"), 30);

        assertThat(late.since()).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(late.due()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(late.waiting(Instant.parse("2026-11-11T22:59:00Z")).elapsedDays())
                .isZero();
        assertThat(late.waiting(Instant.parse("2026-11-11T23:01:00Z")).elapsedDays())
                .isEqualTo(1);
    }

    @Test
    void theDayOfAnAnswerIsCountedAcrossAChangeOfHour() {
        Promise promise = Promise.from(Instant.parse("2026-10-20T22:30:00Z"), 30);

        assertThat(promise.answered(Instant.parse("2026-10-27T23:30:00Z")).answeredDay())
                .isEqualTo(7);
        assertThat(promise.answered(Instant.parse("2026-10-21T10:00:00Z")).answeredDay())
                .isEqualTo(1);
    }

    @Test
    void lateIsTheDayAfterTheLastOne() {
        Promise promise = Promise.from(Instant.parse("2026-01-10T12:00:00Z"), 30);

        assertThat(promise.waiting(Instant.parse("2026-02-09T12:00:00Z")).daysLate())
                .isZero();
        assertThat(promise.waiting(Instant.parse("2026-02-10T12:00:00Z")).daysLate())
                .isEqualTo(1);
    }
}
