package org.multitude.opensource;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A card has errors. */
public final class InvalidCard extends Refusal {
    public InvalidCard(int errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "opensource.invalid-card", errors);
    }
}
