package org.multitude.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Knows of which accounts little is known: those of today, and those that no mail has reached. */
@Component
public class NewAccounts {
    /** An account is new for so long, and until its address is confirmed. */
    private static final Duration NEW = Duration.ofDays(1);

    private final People people;
    private final Clock clock;

    NewAccounts(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Whether little is known of somebody's account; of nobody's, nothing is to be known. */
    public boolean isNew(PersonId id) {
        return people.find(id).filter(this::isNew).isPresent();
    }

    /** Whether little is known of her account; whoever administers is known. */
    public boolean isNew(Person person) {
        Instant dayAgo = clock.instant().minus(NEW);
        return !person.administrator()
                && (!person.emailConfirmed()
                        || people.since(person.id())
                                .filter(since -> since.isAfter(dayAgo))
                                .isPresent());
    }
}
