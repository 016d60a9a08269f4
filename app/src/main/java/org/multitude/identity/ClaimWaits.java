package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This person asked for the same body already, and nobody decided yet. */
public final class ClaimWaits extends Refusal {
    ClaimWaits(String name) {
        super(HttpStatus.CONFLICT, "identity.claim-waits", name);
    }
}
