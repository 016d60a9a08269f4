package org.multitudelibs.deliberation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One step of a count, as machines read it and as people follow it. All steps of a count, in their order, are its transcript: who
 * has the ballots and a pencil comes to the same figures.
 *
 * @param action what is done, by the rule's own short word: {@code elect}, {@code exclude}, {@code transfer}, {@code tie}…
 * @param about numbers of the candidates or projects that it is about
 * @param figures what stands after it for whom it changes: votes, points or money, by number, exact
 * @param words the same as a sentence, with names
 */
public record Step(String action, List<Integer> about, SortedMap<Integer, BigFraction> figures, String words) {

    public Step {
        about = List.copyOf(about);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** A step that changes no figure. */
    public static Step of(String action, List<Integer> about, String words) {
        return new Step(action, about, new TreeMap<>(), words);
    }
}
