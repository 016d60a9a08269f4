package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The statement already is what somebody wants to make of it. */
public final class AlreadyRuled extends Refusal {
    AlreadyRuled() {
        super(HttpStatus.CONFLICT, "consultation.already-ruled");
    }
}
