package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody comes back from a provider, but nobody left for it from this browser, or too long ago. */
public final class VisitOver extends Refusal {
    VisitOver() {
        super(HttpStatus.GONE, "signin.visit-over");
    }
}
