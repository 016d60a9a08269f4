package org.multitude.identity;

import java.time.Instant;
import org.multitude.record.ActId;

/** What else begins when a body gets its people, in the same transaction; modules above give one each. */
public interface OnBodyClaimed {
    /**
     * The body has its people here from now on.
     *
     * @param claimed the body
     * @param act the act that says so
     * @param at when
     */
    void claimed(Organization claimed, ActId act, Instant at);
}
