package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A legal hold keeps this from being erased. */
public final class OnLegalHold extends Refusal {
    OnLegalHold() {
        super(HttpStatus.CONFLICT, "erasure.held");
    }
}
