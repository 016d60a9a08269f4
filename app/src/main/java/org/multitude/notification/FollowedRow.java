package org.multitude.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.ThingNames.Named;

/**
 * Something followed as its page shows it.
 *
 * @param thing its random id
 * @param since since when it is followed
 * @param silent whether no mail is sent about it
 * @param named its name and its page, while it is public
 */
public record FollowedRow(UUID thing, Instant since, boolean silent, Optional<Named> named) {}
