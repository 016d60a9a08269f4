package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation to act for an organisation, which waits.
 *
 * @param id its id
 * @param organization for which
 * @param role what she may do
 * @param person who is invited, where it was by her handle
 * @param email address to which the letter went, where it was by address
 * @param shown what the administrator typed: her handle or her address
 * @param endsAt until when it may be accepted
 */
public record Invitation(
        UUID id,
        OrganizationId organization,
        Role role,
        Optional<PersonId> person,
        Optional<String> email,
        String shown,
        Instant endsAt) {
    /** Whether it is for this person: she is named, or she showed that mail to the address reaches her. */
    boolean isFor(Person reader) {
        return person.map(reader.id()::equals)
                .orElseGet(() -> reader.emailConfirmed() && email.equals(Optional.of(reader.email())));
    }
}
