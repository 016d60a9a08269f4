package org.multitudelibs.deliberation.opinion;

/**
 * How opinions spread: the products of the deviations on each two statements, summed over people (the table of deviations,
 * transposed, times itself). It is symmetric.
 */
interface Spread {

    int statements();

    /** Whether a statement counts: on the map, and voted on. */
    boolean counts(int statement);

    /** Sum of the squares of all deviations. */
    double total();

    /** This, times a direction: long where people differ. */
    double[] along(double[] direction);
}
