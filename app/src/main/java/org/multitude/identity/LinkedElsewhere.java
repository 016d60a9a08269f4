package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** This subject of a provider opens another account already. */
public final class LinkedElsewhere extends Refusal {
    LinkedElsewhere(String label) {
        super(HttpStatus.CONFLICT, "signin.linked-elsewhere", label);
    }
}
