package org.multitude.moderation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody decided this already. */
public final class MatterDecided extends Refusal {
    MatterDecided() {
        super(HttpStatus.CONFLICT, "moderation.decided-already");
    }
}
