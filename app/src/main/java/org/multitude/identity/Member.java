package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who acts for an organisation.
 *
 * @param person who
 * @param handle her handle, by which other members know her
 * @param publicName the name she chose to show, if she did
 * @param role what she may do
 * @param since since when
 */
public record Member(PersonId person, String handle, Optional<String> publicName, Role role, Instant since) {}
