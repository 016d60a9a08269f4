package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** There is nothing (or nothing public) at this address. */
public final class NotFound extends Refusal {
    public NotFound() {
        super(HttpStatus.NOT_FOUND, "web.not-found");
    }
}
