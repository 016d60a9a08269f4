package org.multitude.identity;

import java.util.Collection;
import java.util.Optional;
import org.multitude.record.ActId;

/** Tells people what happened to a request to speak for a body, in the transaction of what happened. */
public interface BodyClaimNews {
    /** Somebody asks: the administrators of the platform have to decide. */
    void asked(Collection<PersonId> administrators, Organization body);

    /** She administers the body now. */
    void accepted(PersonId person, Organization body, ActId act);

    /** Her request was declined; without a reason where somebody else's was accepted first. */
    void declined(PersonId person, Organization body, Optional<String> reason);
}
