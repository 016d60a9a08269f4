package org.multitude.platform.database;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** An address names a place in a list that no list gave. */
public final class BadCursor extends Refusal {
    BadCursor(Throwable cause) {
        super(HttpStatus.BAD_REQUEST, "web.bad-cursor");
        initCause(cause);
    }
}
