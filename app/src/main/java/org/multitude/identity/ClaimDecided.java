package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody decided this request already. */
public final class ClaimDecided extends Refusal {
    ClaimDecided() {
        super(HttpStatus.CONFLICT, "identity.claim-decided");
    }
}
