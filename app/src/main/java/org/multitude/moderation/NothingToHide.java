package org.multitude.moderation;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What was reported cannot be hidden: it is gone, hidden, or of a kind whose body has to change it. */
public final class NothingToHide extends Refusal {
    NothingToHide() {
        super(HttpStatus.CONFLICT, "moderation.nothing-to-hide");
    }
}
