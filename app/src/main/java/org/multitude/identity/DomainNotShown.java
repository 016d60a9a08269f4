package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The line is not at the domain, or nothing was to be read there. */
public final class DomainNotShown extends Refusal {
    DomainNotShown(String domain) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "identity.domain-not-shown", domain);
    }
}
