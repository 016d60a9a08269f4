package org.multitudelibs.deliberation.opinion;

/**
 * What the map must know of a statement besides its votes.
 *
 * @param removed moderated out: its votes are counted, but move nobody on the map, and it represents nobody
 * @param meta a question on the person rather than an opinion: counted, but kept off the map as a removed one is
 */
public record StatementFacts(boolean removed, boolean meta) {

    /** A statement like any other. */
    public static final StatementFacts ORDINARY = new StatementFacts(false, false);

    /** A statement moderated out. */
    public static final StatementFacts REMOVED = new StatementFacts(true, false);

    /** A question on the person. */
    public static final StatementFacts META = new StatementFacts(false, true);

    /** Whether votes on it place people on the map. */
    public boolean onTheMap() {
        return !removed && !meta;
    }
}
