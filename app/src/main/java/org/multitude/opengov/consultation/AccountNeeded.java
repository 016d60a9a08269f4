package org.multitude.opengov.consultation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Only people with an account vote in this consultation. */
public final class AccountNeeded extends Refusal {
    AccountNeeded() {
        super(HttpStatus.UNAUTHORIZED, "consultation.account-needed");
    }
}
