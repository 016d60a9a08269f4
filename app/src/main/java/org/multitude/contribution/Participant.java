package org.multitude.contribution;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who wrote in a discussion under her public name, and to whom a message may be addressed.
 *
 * @param thing what she wrote there: a message, or the contribution; she is addressed by it and never by an account
 * @param author who she is
 * @param name the name shown there
 * @param at when she wrote it
 */
public record Participant(UUID thing, Author author, String name, Instant at) {}
