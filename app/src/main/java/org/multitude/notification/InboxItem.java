package org.multitude.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice in an inbox.
 *
 * @param id its random id
 * @param notice what it tells
 * @param toldAt when it was told
 * @param unread whether it is still to be read
 */
public record InboxItem(UUID id, Notice notice, Instant toldAt, boolean unread) {}
