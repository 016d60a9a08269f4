package org.multitude.contribution;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** These two contributions cannot be merged. */
public final class CannotMerge extends Refusal {
    CannotMerge() {
        super(HttpStatus.CONFLICT, "merge.cannot");
    }
}
