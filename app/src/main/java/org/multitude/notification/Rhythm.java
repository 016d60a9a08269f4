package org.multitude.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Words;

/** How often somebody is written to about what she follows. */
enum Rhythm {
    /** One mail for each thing that happens. */
    IMMEDIATELY("immediately"),
    /** One mail a day, at seven in the morning where the site is. */
    DAILY("daily"),
    /** One mail a week, on Monday at seven. */
    WEEKLY("weekly");

    /** The hour of summaries. */
    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    /** Code in the database, in forms and in the bundles. */
    String code() {
        return code;
    }

    static Optional<Rhythm> of(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code.equals(code))
                .findFirst();
    }

    static List<Rhythm> summed() {
        return List.of(DAILY, WEEKLY);
    }

    /** When the last summary was due at this instant. */
    Instant lastDue(Instant now) {
        ZonedDateTime here = now.atZone(Words.ZONE);
        ZonedDateTime due = here.with(HOUR);
        if (due.isAfter(here)) {
            due = due.minusDays(1);
        }
        return (this == WEEKLY ? due.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : due).toInstant();
    }
}
