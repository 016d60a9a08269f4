package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * The plane in which opinions differ most, one number per statement: anybody places a participant with it.
 *
 * @param centre mean vote on each statement, 0 for one kept off the map
 * @param first direction in which opinions differ most, of length 1 (or all 0 when nobody differs)
 * @param second direction at right angles in which they differ most after the first
 */
public record Axes(List<Double> centre, List<Double> first, List<Double> second) {

    public Axes {
        centre = List.copyOf(centre);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
