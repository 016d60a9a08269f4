package org.multitude.commons;

import java.time.Instant;
import java.util.UUID;

/**
 * What one commons is to another.
 *
 * @param id random id of the link, as in acts
 * @param source where it starts
 * @param relation what the source is to the target
 * @param target where it leads
 * @param createdAt when it was made
 */
public record Link(UUID id, CommonsId source, Relation relation, CommonsId target, Instant createdAt) {
    /** The other end. */
    public CommonsId other(CommonsId end) {
        return source.equals(end) ? target : source;
    }
}
