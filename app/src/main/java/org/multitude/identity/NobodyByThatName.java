package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has this handle. */
public final class NobodyByThatName extends Refusal {
    NobodyByThatName(String handle) {
        super(HttpStatus.NOT_FOUND, "identity.nobody-by-that-name", handle);
    }
}
