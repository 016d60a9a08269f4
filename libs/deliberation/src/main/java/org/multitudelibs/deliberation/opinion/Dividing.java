package org.multitudelibs.deliberation.opinion;

/**
 * A statement on which two groups differ for sure.
 *
 * @param moreAgreeing the group that agrees most
 * @param lessAgreeing the group that agrees least
 * @param gap difference of their shares of agreement, between 0 and 1
 * @param test how sure it is that both shares differ (a z-score)
 */
public record Dividing(int statement, int moreAgreeing, int lessAgreeing, double gap, double test) {}
