package org.multitudelibs.deliberation.opinion.replay;

/**
 * What moderators say of a statement from now on; it takes effect with the next votes.
 *
 * @param removed moderated out
 * @param meta a question on the person
 */
public record Moderation(int statement, boolean removed, boolean meta) {}
