package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A recognised organisation is recognised under this name, nature and identifier. */
public final class FixedByRecognition extends Refusal {
    FixedByRecognition() {
        super(HttpStatus.CONFLICT, "identity.fixed-by-recognition");
    }
}
