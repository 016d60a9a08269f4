package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.UUID;

/**
 * Votes that were sealed together.
 *
 * @param id its random id, the same in acts
 * @param consultation of what
 * @param number its number there, from 1
 * @param root root of the tree over its votes (RFC 6962), in hexadecimal
 * @param count how many votes
 * @param sealedAt when
 */
public record Batch(UUID id, ConsultationId consultation, int number, String root, int count, Instant sealedAt) {}
