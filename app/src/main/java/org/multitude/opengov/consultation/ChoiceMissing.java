package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A vote that says nothing. */
public final class ChoiceMissing extends Refusal {
    ChoiceMissing() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "consultation.choice-missing");
    }
}
