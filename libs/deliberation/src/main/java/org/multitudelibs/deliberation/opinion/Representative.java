package org.multitudelibs.deliberation.opinion;

/**
 * A statement that tells a group from the others, and the figures that chose it.
 *
 * <p>Example: both members of a group agree, both others on the map disagree. The share of agreement is (2 + 1) / (2 + 2) = 3/4, among the
 * others (0 + 1) / (2 + 2) = 1/4, the ratio 3; the share exceeds one half by 2 √3 × (3/3 − 1/2) = √3, and the other share by the test of
 * two proportions, (3/3 − 1/3) / √(4/6 × 2/6 × (1/3 + 1/3)) = √3 too. Both are more than the 1.2816 that say so at 90 %.
 *
 * <p>Source: Polis, representativeness ({@code repness.clj}, {@code stats.clj}).
 *
 * @param side what the group says of it: agree or disagree
 * @param successes members on this side
 * @param trials members who voted on it, passes included
 * @param share share of this side in the group, drawn towards one half
 * @param shareTest how sure it is that the share exceeds one half (a z-score)
 * @param ratio this share over the share of this side among all others on the map
 * @param ratioTest how sure it is that both shares differ (a z-score)
 * @param bestAgreed whether it is the statement that the group agrees with most characteristically
 */
public record Representative(
        int statement,
        Opinion side,
        int successes,
        int trials,
        double share,
        double shareTest,
        double ratio,
        double ratioTest,
        boolean bestAgreed) {

    /** The same figures of a statement under another number. */
    public Representative of(int otherStatement) {
        return new Representative(
                otherStatement, side, successes, trials, share, shareTest, ratio, ratioTest, bestAgreed);
    }
}
