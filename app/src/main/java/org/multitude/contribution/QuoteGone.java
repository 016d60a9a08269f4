package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What a message quotes does not stand in the same discussion, or no longer. */
public final class QuoteGone extends Refusal {
    QuoteGone() {
        super(HttpStatus.CONFLICT, "quote.gone");
    }
}
