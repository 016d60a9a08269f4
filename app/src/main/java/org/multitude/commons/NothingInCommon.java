package org.multitude.commons;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Two commons of the same kind have no relation that the register knows. */
public final class NothingInCommon extends Refusal {
    public NothingInCommon() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "commons.nothing-in-common");
    }
}
