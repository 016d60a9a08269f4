package org.multitudelibs.deliberation.opinion.replay;

/**
 * What Polis did in production and did not mean to. All are off by default: then a replay does what the code says it is
 * about. With all of a time switched on it does what was published then.
 *
 * <p>Numbers are those of {@code delphi/docs/CLOJURE_QUIRKS.md}, dates those of
 * {@code delphi/docs/MATH_ALGORITHM_HISTORY.md}, both in github.com/compdemocracy/polis.
 */
public enum Quirk {
    /** Votes of banned participants count like any others (Q1; in all versions of the worker). Off: they count nowhere. */
    BANS_IGNORED,

    /**
     * Priorities are computed from the votes as they were counted at the update before, at the first update from none
     * (Q2; since priorities exist, 2018-01-17). Off: from those of this update.
     */
    PRIORITIES_FROM_VOTES_BEFORE,

    /**
     * k-means of groups gives up after 20 rounds, because the 100 that are configured are handed over under a name it
     * does not know (Q3; in all versions). Off: after 100.
     */
    TWENTY_ROUNDS_FOR_GROUPS,

    /**
     * Every statement has the priority of a question on the person, 49, so that all come up alike (Q8, change #1961; in
     * production from 2025-03-15 or a few days later until the release after 2026-07-18, #2611).
     */
    EVERY_PRIORITY_49,

    /**
     * Distances in k-means are √(a² + b² − 2ab), in which differences below about 1e-8 vanish: near points count as
     * equally near to two centres, and the later takes them (Q11; in all versions since the vector library of 2014).
     * Off: √((a − b)²).
     */
    CANCELLING_DISTANCES,

    /**
     * While there is one statement or one participant there is one component only, and everybody stands at the origin
     * (Q16; since 2014-10-02). Off: at the place along the one component.
     */
    ONE_COMPONENT_PLACES_NOBODY,

    /**
     * Among equally near centres, and among equally active participants who fill the map up to fifteen, the last or the
     * first of a hash table is taken once it has more than eight entries (Q17; in all versions). Off: the last of the
     * centres and the first of the participants in the order in which they came.
     */
    TIES_BY_HASH,

    /**
     * Samples for the components of large conversations are about 172 participants smaller than the line through the
     * configured sizes (1,500 participants: 100, 150,000: 1,500) says, because its constant has the wrong sign; found
     * in the formula, not listed there. Off: on the line.
     */
    SMALLER_SAMPLES
}
