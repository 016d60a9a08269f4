package org.multitude.record.verify;

/**
 * Something that does not hold.
 *
 * @param where path or thing concerned, in words
 * @param what what is wrong with it, in one sentence
 */
public record Finding(String where, String what) {
    @Override
    public String toString() {
        return where.isEmpty() ? what : where + ": " + what;
    }
}
