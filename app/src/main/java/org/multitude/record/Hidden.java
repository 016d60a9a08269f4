package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What is here is hidden by a decision, as an act says. */
public final class Hidden extends Refusal {
    /**
     * @param proof address of the page of that act
     */
    public Hidden(Object proof) {
        super(HttpStatus.GONE, "hidden.gone", proof);
    }
}
