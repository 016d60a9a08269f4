package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A program asks for acts from a place on that is none. */
final class NoSuchPlace extends Refusal {
    NoSuchPlace(String typed) {
        super(HttpStatus.BAD_REQUEST, "record.no-place", typed);
    }
}
