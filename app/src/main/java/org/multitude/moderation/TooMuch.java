package org.multitude.moderation;

import java.time.Duration;
import org.multitude.platform.web.Later;
import org.springframework.http.HttpStatus;

/** More of something than people send. */
public final class TooMuch extends Later {
    TooMuch(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "moderation.too-much", wait, minutes(wait));
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
