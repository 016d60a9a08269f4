package org.multitude.platform.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What was sent is not taken now and may be sent again: it is shown with what was typed, so that nothing is lost. */
public abstract class Later extends Refusal {
    private final Duration wait;

    /**
     * @param status HTTP status of the answer
     * @param key key of the sentence in the bundles
     * @param wait after how long it may be sent again, as far as that is known
     * @param arguments what the sentence mentions
     */
    protected Later(HttpStatus status, String key, Duration wait, Object... arguments) {
        super(status, key, arguments);
        this.wait = wait;
    }

    /** Seconds after which it may be sent again; at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
