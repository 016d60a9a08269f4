package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a person says of herself. */
@Service
class ChangeProfile {
    private static final String NAME = "name";

    private final PersonStore people;
    private final ShowOwnPage page;
    private final ConsentLog consents;

    ChangeProfile(PersonStore people, ShowOwnPage page, ConsentLog consents) {
        this.people = people;
        this.page = page;
        this.consents = consents;
    }

    /** Her page was made for the name it shows: without that name it is taken back. */
    @Transactional
    void run(PersonId person, ActorKind kind, Optional<String> publicName, Lang language) {
        people.lock(person);
        Optional<String> before = people.find(person).flatMap(Person::publicName);
        if (before.isPresent() != publicName.isPresent()) {
            consents.note(person, NAME, publicName.isPresent());
        }
        if (!before.equals(publicName)) {
            page.takeBack(person);
        }
        people.describe(person, kind, publicName, language);
    }
}
