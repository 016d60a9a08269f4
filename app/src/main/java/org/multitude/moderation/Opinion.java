package org.multitude.moderation;

import java.time.Instant;
import org.multitude.identity.PersonId;

/**
 * What somebody who looks after the thing reported thinks of it: of no effect by itself.
 *
 * @param person who, known to those who moderate only
 * @param hide whether she would hide it
 * @param category what she holds against it, if she would
 * @param facts why, in words that a decision may take over
 * @param at when
 */
public record Opinion(PersonId person, boolean hide, Category category, String facts, Instant at) {}
