package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody asked for one letter after another: none should be able to fill a mailbox. */
public final class TooManyLetters extends Refusal {
    TooManyLetters() {
        super(HttpStatus.TOO_MANY_REQUESTS, "identity.too-many-letters");
    }
}
