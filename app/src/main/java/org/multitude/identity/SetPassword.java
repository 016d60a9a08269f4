package org.multitude.identity;

import java.time.Clock;
import org.multitude.platform.web.Sessions;
import org.springframework.stereotype.Component;

/**
 * Gives an account another password, in the caller's transaction. Whoever else had a hand in the account is out: every
 * session and every link in a letter ends, and she is told.
 */
@Component
class SetPassword {
    private final PersonStore people;
    private final Sessions sessions;
    private final SecretLinkStore links;
    private final HalfwayStore halfway;
    private final Letters letters;
    private final Clock clock;

    SetPassword(
            PersonStore people,
            Sessions sessions,
            SecretLinkStore links,
            HalfwayStore halfway,
            Letters letters,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.halfway = halfway;
        this.letters = letters;
        this.clock = clock;
    }

    void set(PersonId person, String hash) {
        people.setPassword(person, hash);
        sessions.endAll(person.value());
        links.endAll(person, clock.instant());
        halfway.endAll(person);
        people.find(person).ifPresent(letters::passwordChanged);
    }
}
