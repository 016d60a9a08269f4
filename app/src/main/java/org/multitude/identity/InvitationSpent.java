package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The invitation was answered, withdrawn, or waited too long. */
public final class InvitationSpent extends Refusal {
    InvitationSpent() {
        super(HttpStatus.GONE, "identity.invitation-spent");
    }
}
