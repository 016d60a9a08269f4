package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** An account with this e-mail address exists. */
public final class EmailTaken extends Refusal {
    EmailTaken(String email) {
        super(HttpStatus.CONFLICT, "identity.email-taken", email);
    }
}
