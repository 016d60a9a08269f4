package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The person says of herself that she is something else. */
public final class AnotherKind extends Refusal {
    AnotherKind(String handle) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "identity.another-kind", handle);
    }
}
