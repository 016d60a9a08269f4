package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody decided meanwhile: it stands already as it was to be decided. */
public final class RecognitionStands extends Refusal {
    RecognitionStands() {
        super(HttpStatus.CONFLICT, "identity.recognition-stands");
    }
}
