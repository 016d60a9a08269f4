package org.multitude.moderation;

import java.time.Instant;
import org.multitude.identity.PersonId;

/**
 * What somebody holds against a thing.
 *
 * @param person who, known to those who moderate only
 * @param category what she holds against it
 * @param explanation why, in her words
 * @param at when
 */
public record Report(PersonId person, Category category, String explanation, Instant at) {}
