package org.multitudelibs.deliberation.opinion;

/**
 * A number of groups that was tried.
 *
 * @param groups how many
 * @param silhouette how well they are apart, from -1 to 1; the best is taken
 */
public record GroupChoice(int groups, double silhouette) {}
