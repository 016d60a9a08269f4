package org.multitude.record;

import java.time.Duration;
import org.multitude.platform.text.Prose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A follower and how it fares: after a failure it waits, each time twice as long, at most a minute. */
final class FollowerTurn {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerTurn.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Failures in a row from which on it is said to be failing: one alone may be a connection that broke. */
    private static final int SEVERAL = 3;

    private final Follower follower;
    private volatile int failures;
    private volatile String problem = "";
    private long notBefore = System.nanoTime();

    FollowerTurn(Follower follower) {
        this.follower = follower;
    }

    Follower follower() {
        return follower;
    }

    /** Whether it may take a batch now. */
    boolean due() {
        return failures == 0 || System.nanoTime() - notBefore >= 0;
    }

    /** Whether it failed several times in a row. */
    boolean failing() {
        return failures >= SEVERAL;
    }

    /** What was wrong the last time; empty since it went on. */
    String problem() {
        return problem;
    }

    void went() {
        if (failures > 0) {
            LOG.info("{} follows the record again.", follower.name());
            failures = 0;
            problem = "";
        }
    }

    void failed(RuntimeException failure) {
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, 6));
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        notBefore = System.nanoTime() + wait.toNanos();
        if (failures == 0) {
            LOG.error("{} did not follow the record; it is tried again.", follower.name(), failure);
        } else {
            // The whole trace was written the first time.
            LOG.error(
                    "{} still does not follow the record ({}); it is tried again in {} s.",
                    follower.name(),
                    failure.toString(),
                    wait.toSeconds());
        }
        problem = said(failure);
        failures = Math.min(failures + 1, 1_000);
    }

    /** The words of the innermost cause, on one line. */
    private static String said(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return Prose.line(message == null ? cause.getClass().getSimpleName() : message);
    }
}
