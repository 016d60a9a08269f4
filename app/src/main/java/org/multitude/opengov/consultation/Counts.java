package org.multitude.opengov.consultation;

import org.multitudelibs.deliberation.opinion.Opinion;

/**
 * What was said to a statement.
 *
 * @param agree how many agree
 * @param disagree how many disagree
 * @param pass how many passed
 */
public record Counts(int agree, int disagree, int pass) {
    /** No vote yet. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** How many voted. */
    public int votes() {
        return agree + disagree + pass;
    }

    /** Share of those who are on a side, in whole percent of all who voted. */
    public int percent(Opinion side) {
        int on = switch (side) {
            case AGREE -> agree;
            case DISAGREE -> disagree;
            case PASS -> pass;
        };
        return votes() == 0 ? 0 : Math.round(100f * on / votes());
    }
}
