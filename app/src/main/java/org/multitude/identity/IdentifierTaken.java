package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Another organisation has this identifier. */
public final class IdentifierTaken extends Refusal {
    IdentifierTaken(OrganizationIdentifier identifier, String holder) {
        super(HttpStatus.CONFLICT, "identity.identifier-taken", identifier.readable(), holder);
    }
}
