package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a person says of herself. */
@Service
class ChangeProfile {
    private final PersonStore people;

    ChangeProfile(PersonStore people) {
        this.people = people;
    }

    @Transactional
    void run(PersonId person, ActorKind kind, Optional<String> publicName, Lang language) {
        people.describe(person, kind, publicName, language);
    }
}
