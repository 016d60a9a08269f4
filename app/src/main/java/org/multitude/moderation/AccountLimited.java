package org.multitude.moderation;

import java.time.Duration;
import org.multitude.platform.web.Later;
import org.springframework.http.HttpStatus;

/** A decision keeps this account from publishing for a while. */
public final class AccountLimited extends Later {
    AccountLimited(Duration wait) {
        super(HttpStatus.FORBIDDEN, "moderation.account-limited", wait, days(wait));
    }

    private static long days(Duration wait) {
        return Math.max(1, wait.plusHours(23).toDays());
    }
}
