package org.multitude.commons;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What was offered is not any more: it was taken back, declined, accepted or offered anew. */
public final class OfferGone extends Refusal {
    OfferGone() {
        super(HttpStatus.CONFLICT, "transfer.gone");
    }
}
