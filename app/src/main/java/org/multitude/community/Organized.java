package org.multitude.community;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/**
 * How many organisations people of a community act for, and how evenly. No organisation is named: who acts for which is
 * private.
 *
 * @param among of whom
 * @param people how many they are
 * @param placed how many of them act for an organisation here
 * @param organizations how many organisations these are
 * @param effective how many organisations there would be if all weighed the same: one over the sum of the squared shares;
 *     0 when nobody acts for any
 * @param largest the share of the one that most act for, from 0 to 1
 * @param at when it was counted
 */
public record Organized(
        Among among, int people, int placed, int organizations, double effective, double largest, Instant at) {
    /** Of fewer people, the figures would tell who acts for what. */
    static final int ENOUGH = 5;

    /** Among whom something is counted. */
    public enum Among {
        /** Members. */
        MEMBERS("members"),
        /** Those who took part lately, members or not. */
        ACTIVE("active");

        private final String code;

        Among(String code) {
            this.code = code;
        }

        /** Code in the database, in JSON and, behind {@code community.among.}, in the bundles. */
        public String code() {
            return code;
        }

        static Among of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("among nobody: " + code));
        }
    }

    /**
     * Counts it.
     *
     * @param weights the weight of each organisation: a person weighs one, shared among those she acts for
     */
    static Organized of(Among among, int people, int placed, Collection<Double> weights, Instant at) {
        double squares = weights.stream()
                .mapToDouble(weight -> weight / placed * (weight / placed))
                .sum();
        return new Organized(
                among,
                people,
                placed,
                weights.size(),
                weights.isEmpty() ? 0 : 1 / squares,
                weights.stream().mapToDouble(weight -> weight / placed).max().orElse(0),
                at);
    }

    /** Whether there are enough people for the figures to tell of nobody. */
    public boolean enough() {
        return placed >= ENOUGH;
    }
}
