package org.multitude.identity;

import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes a new person, in the transaction of whoever lets her in. */
@Component
class EnterPerson {
    private final PersonStore people;
    private final Clock clock;

    EnterPerson(PersonStore people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Writes her.
     *
     * @throws HandleTaken when somebody has her handle
     * @throws EmailTaken when an account has her e-mail address
     */
    PersonId enter(NewPerson asked, String passwordHash, boolean administrator) {
        if (people.handleTaken(asked.handle())) {
            throw new HandleTaken(asked.handle());
        }
        if (people.emailTaken(asked.email())) {
            throw new EmailTaken(asked.email());
        }
        Person person = new Person(
                PersonId.random(),
                asked.handle(),
                asked.email(),
                false,
                asked.kind(),
                asked.publicName(),
                asked.language(),
                administrator);
        try {
            people.insert(person, passwordHash, clock.instant());
        } catch (DuplicateKeyException e) {
            // Somebody else took it between the question and the answer.
            if (Objects.requireNonNullElse(e.getMessage(), "").contains("person_email_key")) {
                throw new EmailTaken(asked.email());
            }
            throw new HandleTaken(asked.handle());
        }
        return person.id();
    }
}
