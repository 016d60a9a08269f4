package org.multitude.contribution;

/**
 * How many of a kind support a contribution.
 *
 * @param many all of them
 * @param attested those of whom something attested their kind when they did
 */
public record Supporters(long many, long attested) {}
