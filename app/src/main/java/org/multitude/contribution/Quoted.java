package org.multitude.contribution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OrganizationId;

/**
 * Something quoted, as a page shows it.
 *
 * @param thing the message that is quoted, or the contribution
 * @param author who wrote it
 * @param onBehalf the body she spoke for, if she did
 * @param at when
 * @param address where it stands
 * @param words what is quoted, without markup; empty once it is erased or while it is hidden
 * @param former whether it was corrected since
 */
public record Quoted(
        UUID thing,
        Author author,
        Optional<OrganizationId> onBehalf,
        Instant at,
        String address,
        Optional<String> words,
        boolean former) {}
