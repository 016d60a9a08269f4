package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing else would open the account any more. */
public final class LastWayIn extends Refusal {
    LastWayIn() {
        super(HttpStatus.CONFLICT, "signin.last-way-in");
    }
}
