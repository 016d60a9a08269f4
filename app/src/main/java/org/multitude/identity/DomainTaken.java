package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Another organisation showed this domain to be its own. */
public final class DomainTaken extends Refusal {
    DomainTaken(String domain) {
        super(HttpStatus.CONFLICT, "identity.domain-taken", domain);
    }
}
