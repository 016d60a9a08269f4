package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** An organisation keeps at least one administrator. */
public final class LastAdministrator extends Refusal {
    LastAdministrator() {
        super(HttpStatus.CONFLICT, "identity.last-administrator");
    }
}
