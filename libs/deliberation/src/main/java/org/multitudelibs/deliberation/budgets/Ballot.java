package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What some voters said of the projects. An approval is one point; a project that is not named has none.
 *
 * @param voters how many cast this very ballot, at least 0
 * @param projects numbers of the projects that it names, ascending
 * @param points what it gives to each of them, in the same order; a project with more than 0 is supported
 */
public record Ballot(long voters, List<Integer> projects, List<BigFraction> points) {

    /** @throws IllegalArgumentException if fewer than nobody cast it, or a project is named twice or without points */
    public Ballot {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        if (voters < 0) {
            throw new IllegalArgumentException("A ballot cannot be cast by " + voters + " voters");
        }
        if (projects.size() != points.size()) {
            throw new IllegalArgumentException("A ballot names " + projects.size() + " projects and gives "
                    + points.size() + " numbers of points");
        }
        for (int at = 1; at < projects.size(); at++) {
            if (projects.get(at) <= projects.get(at - 1)) {
                throw new IllegalArgumentException(
                        "A ballot names each project once, in the order of their numbers, not " + projects.get(at)
                                + " after " + projects.get(at - 1));
            }
        }
    }

    /** Voters who approve of some projects, in whatever order. */
    public static Ballot approving(long voters, Integer... projects) {
        List<Integer> sorted = new ArrayList<>(List.of(projects));
        Collections.sort(sorted);
        return new Ballot(voters, sorted, Collections.nCopies(sorted.size(), BigFraction.ONE));
    }

    /** Voters who give points. */
    public static Ballot giving(long voters, Map<Integer, BigFraction> points) {
        TreeMap<Integer, BigFraction> sorted = new TreeMap<>(points);
        return new Ballot(voters, List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
    }

    /** Whether it gives a project more than 0 points. */
    public boolean supports(int project) {
        int at = Collections.binarySearch(projects, project);
        return at >= 0 && points.get(at).signum() > 0;
    }
}
