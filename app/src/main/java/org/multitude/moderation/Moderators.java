package org.multitude.moderation;

import org.multitude.identity.Administrators;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Component;

/** Who moderates: whoever administers the platform. */
@Component
class Moderators {
    private final People people;
    private final Administrators administrators;

    Moderators(People people, Administrators administrators) {
        this.people = people;
        this.administrators = administrators;
    }

    boolean moderates(PersonId person) {
        return people.find(person).filter(Person::administrator).isPresent();
    }

    /**
     * Goes on for somebody who moderates.
     *
     * @throws NotAllowed for anybody else
     */
    void require(PersonId person) {
        if (!moderates(person)) {
            throw new NotAllowed();
        }
    }

    /** Whether somebody other than one of them could decide. */
    boolean several() {
        return administrators.count() > 1;
    }
}
