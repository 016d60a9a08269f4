package org.multitude.record;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** What was here was erased, as an act says. */
public final class Erased extends Refusal {
    /**
     * @param proof address of the page of that act
     */
    public Erased(Object proof) {
        super(HttpStatus.GONE, "erasure.gone", proof);
    }
}
