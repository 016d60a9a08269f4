package org.multitude.moderation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The author appealed already, or too late. */
public final class NoAppeal extends Refusal {
    NoAppeal() {
        super(HttpStatus.CONFLICT, "moderation.no-appeal");
    }
}
