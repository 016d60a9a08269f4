package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This is not the code printed on the console at the last start. */
public final class WrongClaimCode extends Refusal {
    WrongClaimCode() {
        super(HttpStatus.FORBIDDEN, "identity.wrong-claim-code");
    }
}
