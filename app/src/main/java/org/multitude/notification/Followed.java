package org.multitude.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody follows.
 *
 * @param thing its random id
 * @param since since when
 * @param silent whether no mail is sent to her about it; her inbox goes on
 */
record Followed(UUID thing, Instant since, boolean silent) {}
