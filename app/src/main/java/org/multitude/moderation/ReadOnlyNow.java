package org.multitude.moderation;

import java.time.Duration;
import org.multitude.platform.web.Later;
import org.springframework.http.HttpStatus;

/** The platform only reads for now. */
public final class ReadOnlyNow extends Later {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    ReadOnlyNow(String french, String english) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "moderation.read-only", ASK_AGAIN, french, english);
    }
}
