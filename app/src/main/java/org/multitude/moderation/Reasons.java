package org.multitude.moderation;

import org.multitude.platform.text.Prose;

/**
 * Why something is hidden.
 *
 * @param ground by which right
 * @param category what is held against it
 * @param facts why, in words that anybody may read
 * @param account what becomes of its author's account
 */
record Reasons(DecisionGround ground, Category category, Prose facts, Decision.Account account) {}
