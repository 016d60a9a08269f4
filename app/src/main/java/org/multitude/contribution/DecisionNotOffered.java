package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A contribution of this kind is not decided in this way. */
public final class DecisionNotOffered extends Refusal {
    DecisionNotOffered() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "contribution.decision-not-offered");
    }
}
