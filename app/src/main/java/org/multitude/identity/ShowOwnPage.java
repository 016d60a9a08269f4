package org.multitude.identity;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a page of oneself, changes what is on it, and takes it back. */
@Service
class ShowOwnPage {
    static final String CONSENT = "page";

    private final PersonStore people;
    private final PersonPageStore pages;
    private final ConsentLog consents;
    private final Letters letters;
    private final Clock clock;

    ShowOwnPage(PersonStore people, PersonPageStore pages, ConsentLog consents, Letters letters, Clock clock) {
        this.people = people;
        this.pages = pages;
        this.consents = consents;
        this.letters = letters;
        this.clock = clock;
    }

    /** Shows it from now on, with this. */
    @Transactional
    void show(PersonId id, String presentation, Set<String> shown) {
        people.lock(id);
        Person person = people.find(id).orElseThrow();
        String name = person.publicName().orElseThrow();
        if (pages.of(id).isPresent()) {
            pages.change(id, presentation, shown);
            return;
        }
        int turn = 1;
        while (!pages.add(
                new PersonPage(id, PersonPageStore.slug(name, turn).text(), presentation, shown, clock.instant()))) {
            turn++;
        }
        consents.note(id, CONSENT, true);
    }

    /** Takes it back: from now on nothing is there. */
    @Transactional
    void takeBack(PersonId person) {
        people.lock(person);
        if (pages.delete(person)) {
            consents.note(person, CONSENT, false);
        }
    }

    /** Whoever administers takes a page away and tells why. */
    @Transactional
    void takeAway(PersonId person, String why) {
        if (pages.delete(person)) {
            consents.note(person, CONSENT, false);
            letters.pageTakenAway(people.find(person).orElseThrow(), why);
        }
    }
}
