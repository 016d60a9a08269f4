package org.multitude.record;

import java.time.Instant;
import java.util.UUID;

/**
 * The record was restored from a backup, and what happened since that backup is lost but for what the log holds of it.
 *
 * @param id its random id
 * @param madeAt when the backup was made
 * @param first place of the first act that came after the backup
 * @param until place after the last act that the log holds of that time; as {@code first} when there is none
 * @param lost how many of those acts are without what they were about
 * @param restoredAt when it was restored
 */
public record Restoration(UUID id, Instant madeAt, long first, long until, long lost, Instant restoredAt) {}
