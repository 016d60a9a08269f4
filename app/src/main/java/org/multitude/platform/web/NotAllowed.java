package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** The account is signed in but has not the right that this needs. */
public final class NotAllowed extends Refusal {
    public NotAllowed() {
        super(HttpStatus.FORBIDDEN, "web.not-allowed");
    }
}
