package org.multitude.trust;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Figures are asked for of a day that is none, or that is still to come. */
final class NoSuchDay extends Refusal {
    NoSuchDay(String typed) {
        super(HttpStatus.BAD_REQUEST, "trust.no-day", typed);
    }

    NoSuchDay(String typed, Exception cause) {
        this(typed);
        initCause(cause);
    }
}
