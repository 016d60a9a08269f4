package org.multitudelibs.deliberation.opinion;

/**
 * A statement on which two groups differ for sure.
 *
 * <p>Example: of one group two agree, of the other two disagree. The gap is (2 + 1) / (2 + 2) − (0 + 1) / (2 + 2) = 1/2; the test of two
 * proportions is (3/3 − 1/3) / √(4/6 × 2/6 × (1/3 + 1/3)) = √3 ≈ 1.73, more than the 1.2816 that say so at 90 %.
 *
 * <p>Ours: Polis has no such list; the test is that of its representative statements.
 *
 * @param moreAgreeing the group that agrees most
 * @param lessAgreeing the group that agrees least
 * @param gap difference of their shares of agreement, between 0 and 1
 * @param test how sure it is that both shares differ (a z-score)
 */
public record Dividing(int statement, int moreAgreeing, int lessAgreeing, double gap, double test) {}
