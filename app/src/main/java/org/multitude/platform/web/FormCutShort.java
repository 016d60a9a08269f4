package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** A form did not arrive whole. */
public final class FormCutShort extends Refusal {
    FormCutShort(Throwable cause) {
        super(HttpStatus.BAD_REQUEST, "web.cut-short");
        initCause(cause);
    }
}
