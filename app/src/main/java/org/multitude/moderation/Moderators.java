package org.multitude.moderation;

import java.util.Optional;
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

    /** Whether an appeal is not for this one to answer: she took the decision, and somebody else could look at it. */
    boolean forSomebodyElse(PersonId by, Decision decision) {
        return decision.state() == Decision.State.APPEALED
                && decision.by().equals(Optional.of(by))
                && administrators.count() > 1;
    }
}
