package org.multitudelibs.publiccode.spdx;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Sets that are always told in the same order. */
final class Sorted {
    private Sorted() {}

    static Set<String> ids(Collection<String> ids) {
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    static Set<Set<String>> licences(Collection<Set<String>> licences) {
        Set<Set<String>> sorted = new LinkedHashSet<>();
        licences.stream()
                .map(Sorted::ids)
                .sorted(Comparator.comparing(Set::toString))
                .forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}
