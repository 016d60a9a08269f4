package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** A form of this site carries the token of a session that has ended, though its reader is signed in again. */
public final class StaleForm extends Refusal {
    public StaleForm() {
        super(HttpStatus.FORBIDDEN, "web.forged-form");
    }
}
