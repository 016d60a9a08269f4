package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The body was claimed already: who works there asks its administrators. */
public final class BodyHasItsPeople extends Refusal {
    BodyHasItsPeople(String name) {
        super(HttpStatus.CONFLICT, "identity.body-has-its-people", name);
    }
}
