package org.multitudelibs.publiccode.swhid;

import java.util.List;

/**
 * A SWHID as the specification wants it read: qualifiers that are not valid, or not beside the others, are left out.
 *
 * @param swhid what remains
 * @param ignored why qualifiers were left out, by position
 */
public record SwhidReading(QualifiedSwhid swhid, List<SwhidProblem> ignored) {
    public SwhidReading {
        ignored = List.copyOf(ignored);
    }
}
