package org.multitude.contribution;

import java.time.Instant;

/**
 * A note among colleagues, as their page shows it.
 *
 * @param by handle of who wrote it
 * @param text in Markdown
 * @param at when
 */
public record InternalNote(String by, String text, Instant at) {}
