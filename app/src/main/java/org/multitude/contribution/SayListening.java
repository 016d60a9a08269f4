package org.multitude.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever contributed to a body says, once a quarter, whether it listens. What people think is asked apart from what bodies do,
 * is private, and only counts of it are published.
 */
@Service
public class SayListening {
    private final ListeningStore listening;
    private final Organizations organizations;
    private final Clock clock;

    SayListening(ListeningStore listening, Organizations organizations, Clock clock) {
        this.listening = listening;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Whether she is asked: she contributed to it, and its people, of whom she is not one, are here to listen. */
    boolean asked(PersonId person, Organization body) {
        return body.claimed() && listening.contributed(person, body.id()) && !actsFor(person, body);
    }

    /** Whether she acts for it: no body says of itself that it listens. */
    boolean actsFor(PersonId person, Organization body) {
        return organizations.mayPublish(person, body.id());
    }

    /**
     * Says so; another answer in the same quarter takes the place of the first.
     *
     * @throws NotAllowed when she is not asked
     */
    @Transactional
    public void say(PersonId person, Organization body, Usefulness listens) {
        if (!asked(person, body)) {
            throw new NotAllowed();
        }
        listening.say(person, body.id(), quarter(), listens);
    }

    /** Takes it back. */
    @Transactional
    void takeBack(PersonId person, OrganizationId body) {
        listening.takeBack(person, body, quarter());
    }

    /** What she said in this quarter. */
    Optional<Usefulness> said(PersonId person, OrganizationId body) {
        return listening.said(person, body, quarter());
    }

    private LocalDate quarter() {
        return CountedListening.quarter(clock.instant().atZone(Words.ZONE).toLocalDate());
    }
}
