package org.multitude.platform.imports;

/**
 * Something wrong in a source.
 *
 * @param place where, so that its author finds it: an address, a line, a name
 * @param reason what is wrong, in words
 */
public record Problem(String place, String reason) {
    /** One line each: a source does not write on the terminal of whoever reads it. */
    public Problem {
        place = line(place);
        reason = line(reason);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
