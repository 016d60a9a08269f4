package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody speaks for the organisation here, or nobody said what it is. */
public final class NotRecognizable extends Refusal {
    NotRecognizable(String name) {
        super(HttpStatus.CONFLICT, "identity.not-recognizable", name);
    }
}
