package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;

/**
 * Counts who takes part in what communities look after: what comes to a commons counts for every community that looked after
 * it at that time. Whoever follows the record tells it of each thing once; pages read what is counted.
 */
public interface Participation {
    /** Somebody brought something to a commons; without her where her account is gone: it counts, and nobody with it. */
    void contributed(CommonsId commons, Optional<PersonId> person, ActorKind kind, Instant at);

    /** Somebody wrote a message about what was brought to a commons; without her where her account is gone. */
    void said(CommonsId commons, Optional<PersonId> person, ActorKind kind, Instant at);

    /** Somebody other than its author responded for the first time to what was brought to a commons. */
    void responded(CommonsId commons, Instant broughtAt, Instant respondedAt);

    /** Forgets all of it: it is told again from the first. */
    void startAgain();
}
