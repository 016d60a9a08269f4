package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Looks every second whether a server still runs, and starts it again when it does not. */
final class Watch {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration SAY_AGAIN = Duration.ofMinutes(5);

    private final EmbeddedPostgres server;
    private Instant said = Instant.MIN;

    Watch(EmbeddedPostgres server) {
        this.server = server;
    }

    void run() {
        try {
            while (!server.isClosed()) {
                Thread.sleep(look() ? LOOK : TRY_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether all is well. */
    private boolean look() {
        try {
            if (server.revive()) {
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL had ended and was started again");
                said = Instant.MIN;
            }
            return true;
        } catch (IOException | EmbeddedPostgresException e) {
            if (said.isBefore(Instant.now().minus(SAY_AGAIN))) {
                said = Instant.now();
                LOG.log(
                        System.Logger.Level.ERROR,
                        "PostgreSQL ended and does not start again, which is tried every {0} seconds: {1}",
                        String.valueOf(TRY_AGAIN.toSeconds()),
                        e.getMessage());
            }
            return false;
        }
    }
}
