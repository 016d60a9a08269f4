package org.multitude.moderation;

import java.util.List;
import java.util.Optional;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/**
 * Whom a decision concerns, who is told and may appeal: whoever wrote the thing, or those who publish for the body that published it
 * itself.
 */
@Component
class Concerned {
    private final Writings writings;
    private final Organizations organizations;

    Concerned(Writings writings, Organizations organizations) {
        this.writings = writings;
        this.organizations = organizations;
    }

    List<PersonId> people(Decision decision) {
        return decision.author()
                .map(List::of)
                .orElseGet(() -> body(decision).map(organizations::publishers).orElse(List.of()));
    }

    boolean concerns(PersonId person, Decision decision) {
        return decision.author()
                .map(person::equals)
                .orElseGet(() -> body(decision)
                        .filter(body -> organizations.mayPublish(person, body))
                        .isPresent());
    }

    private Optional<OrganizationId> body(Decision decision) {
        return writings.publisher(decision.thing()).map(OrganizationId::new);
    }
}
