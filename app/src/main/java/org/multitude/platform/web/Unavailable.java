package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** The database does not answer or cannot write; what was asked may be asked again later. */
public final class Unavailable extends Refusal {
    Unavailable(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "web.unavailable");
        initCause(cause);
    }
}
