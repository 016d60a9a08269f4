package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The invitation went to somebody else, or to an address that she has not confirmed. */
public final class InvitationOfAnother extends Refusal {
    InvitationOfAnother() {
        super(HttpStatus.FORBIDDEN, "identity.invitation-of-another");
    }
}
