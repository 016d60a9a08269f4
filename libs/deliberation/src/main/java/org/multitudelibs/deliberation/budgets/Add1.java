package org.multitudelibs.deliberation.budgets;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How Equal Shares gets closer to the whole budget: it is run again and again with a larger share for everybody, until the next
 * run would spend more than the budget. After a million runs (of many ballots fewer, at least 10,000: what all of them look at is
 * bounded) it is given up with a sentence that asks for larger steps, before the first where the costs already say so.
 *
 * <p>Source: equalshares.net, <i>Completion</i>. The example is that of {@link EqualShares}.
 *
 * @param increment by how much the share grows each time, more than 0; 1 unit of money in practice
 * @param wholeStart whether the first share is rounded down to a whole number
 * @param stopsWhenExhausted whether it also ends as soon as no other project that somebody supports fits into what is
 *     left. Wieliczka 2023 did not; equalshares.net recommends it
 */
public record Add1(BigFraction increment, boolean wholeStart, boolean stopsWhenExhausted) {
    /** With steps of 1, until the next run would overspend. */
    public static final Add1 STANDARD = new Add1(BigFraction.ONE, false, false);

    /** @throws IllegalArgumentException if the share would not grow */
    public Add1 {
        if (increment.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Shares grow by more than 0 each time, not by " + Words.amount(increment));
        }
    }

    /** The same, ending as soon as nothing more fits. */
    public Add1 stoppingWhenExhausted() {
        return new Add1(increment, wholeStart, true);
    }

    /** The same, starting with a whole number. */
    public Add1 startingWhole() {
        return new Add1(increment, true, stopsWhenExhausted);
    }

    /** The same with other steps. */
    public Add1 inStepsOf(BigFraction other) {
        return new Add1(other, wholeStart, stopsWhenExhausted);
    }
}
