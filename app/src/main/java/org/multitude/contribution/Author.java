package org.multitude.contribution;

import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;

/**
 * Who wrote something: to the public a kind of actor, and a name only if she chose one and wanted it shown here.
 *
 * @param person who, never shown
 * @param kind what she was in public life when she wrote it
 * @param name the public name she wanted shown
 */
public record Author(PersonId person, ActorKind kind, Optional<String> name) {
    static Author of(Person person, boolean showName) {
        return new Author(person.id(), person.kind(), person.publicName().filter(name -> showName));
    }
}
