package org.multitude.contribution;

import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;

/**
 * Who wrote something: to the public a kind of actor, and a name only if she chose one and wanted it shown here.
 *
 * @param person who, never shown
 * @param kind what she was in public life when she wrote it
 * @param attested how that was attested when she wrote it, if it was: what is attested later changes nothing
 * @param name the public name she wanted shown
 */
public record Author(PersonId person, ActorKind kind, Optional<Attestation.Way> attested, Optional<String> name) {
    static Author of(Person person, Optional<Attestation> attestation, boolean showName) {
        return new Author(
                person.id(),
                person.kind(),
                attestation.map(Attestation::way),
                person.publicName().filter(name -> showName));
    }
}
