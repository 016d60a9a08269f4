package org.multitude;

import java.util.Map;

/** A published result that was computed again. */
interface Recounted {

    /** Says the result and how it came about, for people. */
    void print(Lines out);

    /** The same for machines: what {@code --json} writes. Exact figures are texts, whole numbers or fractions such as {@code 7/3}. */
    Map<String, Object> json();

    /** The result in half a line. */
    String verdict();

    /** Whether what the files say of the result, if anything, is what was found. */
    boolean asPublished();
}
