package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What a browser sent is no passkey of this site, or not one that was asked for just now. */
public final class BadPasskey extends Refusal {
    BadPasskey() {
        super(HttpStatus.FORBIDDEN, "signin.bad-passkey");
    }
}
