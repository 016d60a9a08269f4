package org.multitude.opensource;

import java.time.Instant;
import java.util.Optional;
import org.multitude.record.ActId;

/**
 * A version of a card.
 *
 * @param number 1 for the first
 * @param sha256 hash of the file
 * @param size its length in bytes
 * @param addedAt since when
 * @param act the act that published it
 */
record KeptCard(int number, String sha256, long size, Instant addedAt, Optional<ActId> act) {}
