package org.multitude.commons;

import java.time.Instant;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/** What follows a commons to the organisation that answers for it now, in the transaction that transfers it. */
public interface WhenTransferred {
    /**
     * It follows.
     *
     * @param commons what was transferred
     * @param giver who answered for it
     * @param taker who does now
     * @param act the act that says so
     * @param at when
     */
    void transferred(CommonsId commons, OrganizationId giver, OrganizationId taker, ActId act, Instant at);
}
