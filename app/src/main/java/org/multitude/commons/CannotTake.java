package org.multitude.commons;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing is transferred to whoever answers for it already, nor to an organisation whose people are not here. */
public final class CannotTake extends Refusal {
    CannotTake() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "transfer.not-to");
    }
}
