package org.multitude.opensource;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.ActId;

/**
 * A version of a card.
 *
 * @param id its random id, as in acts
 * @param number 1 for the first
 * @param sha256 hash of the file
 * @param size its length in bytes
 * @param addedAt since when
 * @param act the act that published it
 */
record KeptCard(UUID id, int number, String sha256, long size, Instant addedAt, Optional<ActId> act) {}
