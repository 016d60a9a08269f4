package org.multitude.notification.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt to deliver something.
 *
 * @param id its random id
 * @param message id of the message, the same each time the same act is sent
 * @param act the act that was sent; none for a trial
 * @param at when
 * @param status what the receiver answered with, if it did
 * @param millis how long it took
 * @param said the beginning of its answer, or why there is none
 */
public record Delivery(
        UUID id, String message, Optional<UUID> act, Instant at, Optional<Integer> status, int millis, String said) {
    /** Whether the receiver took it. */
    public boolean taken() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }
}
