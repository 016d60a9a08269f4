package org.multitudelibs.deliberation.ballots;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who or what stands to be chosen, by the name that a transcript gives it. The number of a candidate is its place here, from 0.
 *
 * @param names a name for each
 */
public record Candidates(List<String> names) {

    public Candidates {
        names = List.copyOf(names);
    }

    /** Candidates with these names. */
    public static Candidates of(String... names) {
        return new Candidates(List.of(names));
    }

    /** How many there are. */
    public int count() {
        return names.size();
    }

    /** All numbers, in their order. */
    public List<Integer> numbers() {
        return IntStream.range(0, count()).boxed().toList();
    }

    /** The name of one. */
    public String name(int candidate) {
        return names.get(candidate);
    }

    /** The names of some, as a sentence lists them: {@code A, B and C}. */
    public String names(List<Integer> some) {
        if (some.size() < 2) {
            return some.stream().map(this::name).collect(Collectors.joining());
        }
        String first = some.subList(0, some.size() - 1).stream().map(this::name).collect(Collectors.joining(", "));
        return first + " and " + name(some.getLast());
    }

    /** @throws IllegalArgumentException if a ballot names somebody who does not stand */
    void check(int candidate) {
        if (candidate < 0 || candidate >= count()) {
            throw new IllegalArgumentException("A ballot names candidate " + candidate
                    + ", but candidates are numbered from 0 to " + (count() - 1));
        }
    }
}
