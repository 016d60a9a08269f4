package org.multitude.trust;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes two counted things the same for every figure, so that only their number is kept.
 *
 * @param scope the body, the commons, or {@link Scopes#ALL}
 * @param measure what is counted
 * @param kind kind of contribution
 * @param received from when it waited
 * @param until until when; {@link Facts#NEVER} for what still waits
 * @param code what the measure says besides
 */
record Count(UUID scope, Measure measure, String kind, LocalDate received, LocalDate until, String code) {}
