package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** More votes from one place than people give. */
public final class TooFast extends Refusal {
    TooFast() {
        super(HttpStatus.TOO_MANY_REQUESTS, "consultation.too-fast");
    }
}
