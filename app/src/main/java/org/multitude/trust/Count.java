package org.multitude.trust;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes two counted things the same for every figure, so that only their number is kept.
 *
 * @param scope the body, the commons, or {@link Scopes#ALL}
 * @param measure what is counted
 * @param kind kind of contribution, or what the measure says besides
 * @param received from when it waited
 * @param until until when; {@link Facts#NEVER} for what still waits
 * @param code what the measure says besides
 */
record Count(UUID scope, Measure measure, String kind, LocalDate received, LocalDate until, String code) {
    /** Something that happened on a day, all at once. */
    static Count on(LocalDate day, UUID scope, Measure measure, String kind, String code) {
        return new Count(scope, measure, kind, day, day, code);
    }
}
