package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The installation keeps at least one administrator. */
public final class LastSiteAdministrator extends Refusal {
    LastSiteAdministrator() {
        super(HttpStatus.CONFLICT, "identity.last-site-administrator");
    }
}
