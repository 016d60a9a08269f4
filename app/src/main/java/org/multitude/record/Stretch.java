package org.multitude.record;

/**
 * A part of the log to be read.
 *
 * @param from its first place
 * @param until the place after its last
 * @param newestFirst whether it is read from its end
 * @param limit how many places are read at most
 */
record Stretch(long from, long until, boolean newestFirst, int limit) {
    static Stretch before(long until, int limit) {
        return new Stretch(0, until, true, limit);
    }

    static Stretch from(long from, long until, int limit) {
        return new Stretch(from, until, false, limit);
    }

    /** The same, as far as this many places. */
    Stretch limit(int places) {
        return new Stretch(from, until, newestFirst, places);
    }
}
