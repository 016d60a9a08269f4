package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The same sentence is there already. */
public final class SaidAlready extends Refusal {
    SaidAlready() {
        super(HttpStatus.CONFLICT, "consultation.said-already");
    }
}
