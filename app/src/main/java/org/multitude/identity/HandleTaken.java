package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has this handle. */
public final class HandleTaken extends Refusal {
    HandleTaken(String handle) {
        super(HttpStatus.CONFLICT, "identity.handle-taken", handle);
    }
}
