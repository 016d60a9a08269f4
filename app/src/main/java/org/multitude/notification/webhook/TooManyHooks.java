package org.multitude.notification.webhook;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody has as many webhooks as one may have. */
final class TooManyHooks extends Refusal {
    TooManyHooks(int most) {
        super(HttpStatus.CONFLICT, "notification.webhook.too-many", most);
    }
}
