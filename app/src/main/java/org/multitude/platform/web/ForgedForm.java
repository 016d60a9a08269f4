package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** A form came from another site, or without the token of the session it claims. */
public final class ForgedForm extends Refusal {
    public ForgedForm() {
        super(HttpStatus.FORBIDDEN, "web.forged-form");
    }
}
