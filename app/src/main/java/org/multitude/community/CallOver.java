package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody wants to take part in a call that is closed or whose last day has passed. */
public final class CallOver extends Refusal {
    public CallOver() {
        super(HttpStatus.CONFLICT, "community.call-over");
    }
}
