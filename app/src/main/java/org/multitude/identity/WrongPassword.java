package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This is not the current password. */
public final class WrongPassword extends Refusal {
    WrongPassword() {
        super(HttpStatus.FORBIDDEN, "identity.wrong-password");
    }
}
