package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** The fields of a form hold more text than any form of this site needs. */
public final class FormTooLong extends Refusal {
    FormTooLong() {
        super(HttpStatus.CONTENT_TOO_LARGE, "web.form-too-long");
    }
}
