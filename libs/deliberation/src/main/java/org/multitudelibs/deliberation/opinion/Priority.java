package org.multitudelibs.deliberation.opinion;

/**
 * How much is learnt by asking one more person about a statement: the square of the product of the share that does not pass, one more than
 * its extremity, the share that agrees, and how new it is.
 *
 * <p>Example: two agree and two disagree with a statement of extremity √2. Not passed is 1 − 1/6, agreed 3/6, and it is new by 1 + 8 ×
 * 2<sup>−4/5</sup> ≈ 5.59; (5/6 × (√2 + 1) × 1/2 × 5.59)² ≈ 31.7.
 *
 * <p>Source: Polis, priority metric ({@code conversation.clj}).
 */
public final class Priority {
    private static final double OF_A_QUESTION_ON_THE_PERSON = 49;

    private Priority() {}

    /**
     * High for what spreads people, for what is agreed with, and above all for what is new; low for what people pass.
     *
     * @param onTheMap the votes of those on the map
     */
    public static double of(StatementFacts facts, Tally onTheMap, double extremity) {
        if (facts.meta()) {
            return OF_A_QUESTION_ON_THE_PERSON;
        }
        double agreed = onTheMap.share(Opinion.AGREE);
        double notPassed = 1 - onTheMap.share(Opinion.PASS);
        double fresh = 1 + 8 * StrictMath.pow(2, onTheMap.votes() / -5.0);
        double importance = notPassed * (extremity + 1) * agreed * fresh;
        return importance * importance;
    }
}
