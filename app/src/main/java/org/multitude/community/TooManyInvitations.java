package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** So many invitations of a community wait that no more can be sent. */
public final class TooManyInvitations extends Refusal {
    public TooManyInvitations() {
        super(HttpStatus.TOO_MANY_REQUESTS, "community.too-many-invitations");
    }
}
