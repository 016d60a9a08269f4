package org.multitude.notification;

import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Caller;

/** The door for following things, by their random ids. */
public interface Following {
    /** Has a person follow a thing, in the caller's transaction or its own; again does nothing. */
    void follow(PersonId person, UUID thing);

    /** Ends it; when she does not follow it, nothing changes. */
    void unfollow(PersonId person, UUID thing);

    /** Has everybody who follows one thing follow another too. */
    void followToo(UUID one, UUID other);

    /** Whether she follows it. */
    boolean follows(PersonId person, UUID thing);

    /** Whether the reader of a page follows it; nobody who is signed out does. */
    default boolean follows(Caller reader, UUID thing) {
        return reader.signedIn() && follows(new PersonId(reader.id()), thing);
    }
}
