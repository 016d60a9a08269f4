package org.multitude.notification;

import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;

/** The door for telling people things; everything happens in the caller's transaction. */
public interface Notifications {
    /**
     * Tells a person: in her inbox, and by mail in her language unless she wants none. Telling her of the same act again
     * does nothing.
     *
     * @throws IllegalStateException outside a transaction
     */
    void tell(PersonId recipient, Notice notice);

    /**
     * Tells everybody who follows a thing, except the person who did it.
     *
     * @throws IllegalStateException outside a transaction
     */
    void tellFollowers(UUID thing, Notice notice, Optional<PersonId> except);
}
