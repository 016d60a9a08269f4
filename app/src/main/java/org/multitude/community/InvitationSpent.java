package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** An invitation that was taken, withdrawn or has ended. */
public final class InvitationSpent extends Refusal {
    public InvitationSpent() {
        super(HttpStatus.GONE, "community.invitation-spent");
    }
}
