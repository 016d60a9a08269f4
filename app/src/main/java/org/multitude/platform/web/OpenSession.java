package org.multitude.platform.web;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it in the list of hers.
 *
 * @param id its random id, which opens nothing
 * @param program what signed in, such as {@code Firefox, Linux}; empty where that is not known
 * @param startedAt when it was opened
 * @param seenAt when it was last used, to the minute
 * @param current whether it is the one that asks
 */
public record OpenSession(UUID id, String program, Instant startedAt, Instant seenAt, boolean current) {}
