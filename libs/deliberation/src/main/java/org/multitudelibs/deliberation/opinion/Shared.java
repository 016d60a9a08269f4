package org.multitudelibs.deliberation.opinion;

/**
 * A statement on which most people are on the same side, groups apart.
 *
 * <p>Example: of four who voted all agree. The share is (4 + 1) / (4 + 2) = 5/6; it exceeds one half by 2 √5 × (5/5 − 1/2) = √5 ≈ 2.24,
 * more than the 1.2816 that say so at 90 %.
 *
 * <p>Source: Polis, consensus ({@code repness.clj}, {@code stats.clj}).
 *
 * @param side what they say of it: agree or disagree
 * @param successes how many are on this side
 * @param trials how many voted on it, passes included
 * @param share share of this side, drawn towards one half
 * @param shareTest how sure it is that the share exceeds one half (a z-score)
 */
public record Shared(int statement, Opinion side, int successes, int trials, double share, double shareTest) {

    /** The same figures of a statement under another number. */
    public Shared of(int otherStatement) {
        return new Shared(otherStatement, side, successes, trials, share, shareTest);
    }
}
