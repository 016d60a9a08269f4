package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A message may not be addressed to those who were chosen. */
public final class CannotAddress extends Refusal {
    private CannotAddress(String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
    }

    /** They are too many. */
    static CannotAddress many() {
        return new CannotAddress("address.many", Addressing.MOST);
    }

    /** One of them wrote nothing here, or shows no name any more. */
    static CannotAddress gone() {
        return new CannotAddress("address.gone");
    }

    /** Enough messages of a day were addressed to her. */
    static CannotAddress enough(String name) {
        return new CannotAddress("address.enough", name);
    }
}
