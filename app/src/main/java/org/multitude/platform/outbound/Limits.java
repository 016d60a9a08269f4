package org.multitude.platform.outbound;

import java.time.Duration;

/**
 * How much of an answer is taken.
 *
 * @param bytes its greatest length, once unpacked
 * @param time how long it may take from the first call to the last byte, redirections included
 */
public record Limits(long bytes, Duration time) {
    public Limits {
        if (bytes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
