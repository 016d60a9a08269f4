package org.multitude.opensource;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The new version of a card is the current one, byte for byte. */
public final class SameCard extends Refusal {
    public SameCard() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "opensource.same-card");
    }
}
