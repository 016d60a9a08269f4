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
    private final ConsentLog consents;

    ChangeProfile(PersonStore people, ConsentLog consents) {
        this.people = people;
        this.consents = consents;
    }

    @Transactional
    void run(PersonId person, ActorKind kind, Optional<String> publicName, Lang language) {
        boolean named = people.find(person).flatMap(Person::publicName).isPresent();
        if (named != publicName.isPresent()) {
            consents.note(person, NAME, publicName.isPresent());
        }
        people.describe(person, kind, publicName, language);
    }
}
