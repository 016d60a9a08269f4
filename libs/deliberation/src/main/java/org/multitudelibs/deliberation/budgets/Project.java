package org.multitudelibs.deliberation.budgets;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Something that money could pay for.
 *
 * @param id what ballots and lots call it
 * @param name what people call it
 * @param cost in the unit of the budget, at least 0
 */
public record Project(String id, String name, BigFraction cost) {

    /** @throws IllegalArgumentException if it costs less than nothing */
    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("The project “" + id + "” costs " + Words.amount(cost)
                    + "; a project cannot cost less than nothing");
        }
    }

    /** A project that is called by its name alone. */
    public static Project of(String name, long cost) {
        return new Project(name, name, BigFraction.of(cost));
    }

    /** As a sentence calls it: its number and name, or the name alone where both are the same. */
    String called() {
        return name.isBlank() || name.equals(id) ? id : id + " “" + name.strip() + "”";
    }
}
