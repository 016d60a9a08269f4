package org.multitude.platform.database;

/**
 * A number counted only so far, so that no page waits for a whole table.
 *
 * @param number how many there are, or how many were counted
 * @param more whether there are more than that
 */
public record Counted(long number, boolean more) {
    /** What was found when one more than {@code most} was looked for. */
    public static Counted upTo(long most, long found) {
        return new Counted(Math.min(most, found), found > most);
    }
}
