package org.multitude.trust;

import java.util.OptionalInt;

/**
 * What bodies did with the contributions they received. Those addressed to a body whose people are not here are in none of
 * these figures but the last two.
 *
 * @param submitted contributions received
 * @param acknowledged those of which an office took charge
 * @param answered those with an answer
 * @param done those whose answer was followed by what it announced
 * @param late those without an answer after the day promised
 * @param absent contributions addressed to bodies whose people are not here
 * @param relayed those of them that were sent to the contact point that the body published
 * @param median days within which half of them had their answer, once half have
 */
public record Conduct(
        long submitted,
        long acknowledged,
        long answered,
        long done,
        long late,
        long absent,
        long relayed,
        OptionalInt median) {
    static final Conduct NOTHING = new Conduct(0, 0, 0, 0, 0, 0, 0, OptionalInt.empty());

    /** Those still without an answer. */
    public long open() {
        return submitted - answered;
    }
}
