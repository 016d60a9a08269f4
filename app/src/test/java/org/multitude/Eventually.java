package org.multitude;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens a moment later, and no longer than it takes. */
public final class Eventually {
    private static final long BETWEEN = Duration.ofMillis(50).toNanos();

    private Eventually() {}

    /** The value, as soon as there is one. */
    public static <T> T get(Duration longest, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + longest.toNanos();
        Optional<T> value = source.get();
        while (value.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN);
            value = source.get();
        }
        return value.orElseThrow(() -> new AssertionError("did not happen within " + longest));
    }

    /** Runs a check until it passes. */
    public static void within(Duration longest, Runnable check) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN);
            }
        }
    }
}
