package org.multitudelibs.publiccode.swhid;

/**
 * What is wrong in a SWHID, and where.
 *
 * @param position of the first character concerned, the first of the text being 0
 * @param sentence what is wrong and what to write instead
 */
public record SwhidProblem(int position, String sentence) {
    @Override
    public String toString() {
        return "Character " + (position + 1) + ": " + sentence;
    }
}
