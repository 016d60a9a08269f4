package org.multitude.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice in an inbox.
 *
 * @param id its random id
 * @param notice what it tells
 * @param thing what it is about, if that is known
 * @param toldAt when it was told
 * @param unread whether it is still to be read
 */
public record InboxItem(UUID id, Notice notice, Optional<UUID> thing, Instant toldAt, boolean unread) {}
