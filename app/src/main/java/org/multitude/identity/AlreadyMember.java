package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** She acts for the organisation already. */
public final class AlreadyMember extends Refusal {
    AlreadyMember(String handle) {
        super(HttpStatus.CONFLICT, "identity.already-member", handle);
    }
}
