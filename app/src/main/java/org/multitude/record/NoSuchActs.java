package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A program asks for acts of which the record keeps none apart. */
final class NoSuchActs extends Refusal {
    /** With what it asked for. */
    NoSuchActs(AskedActs asked) {
        super(HttpStatus.NOT_FOUND, "record.unknown", asked.unknown().getFirst());
    }
}
