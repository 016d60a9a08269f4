package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The installation has its first administrator already. */
public final class AlreadyClaimed extends Refusal {
    AlreadyClaimed() {
        super(HttpStatus.GONE, "identity.already-claimed");
    }
}
