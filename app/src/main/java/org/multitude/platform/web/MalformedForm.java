package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** A form is written as no browser writes one: without its boundary, with thousands of fields, not in UTF-8. */
public final class MalformedForm extends Refusal {
    MalformedForm(Throwable cause) {
        super(HttpStatus.BAD_REQUEST, "web.bad-request");
        initCause(cause);
    }
}
