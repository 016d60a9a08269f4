package org.multitude.platform.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts problems and keeps the first. */
final class Problems {
    private static final int FIRST = 100;
    private static final int REMEMBERED = 1_000;

    private final List<Problem> first = new ArrayList<>();
    private final Set<Problem> lately = new LinkedHashSet<>();
    private long count;

    /** Counts one. */
    void count(Problem problem) {
        if (first.size() < FIRST) {
            first.add(problem);
        }
        count++;
    }

    /** Counts one that is said of many items in a row once; false when it was said lately. */
    boolean add(Problem problem) {
        if (!lately.add(problem)) {
            return false;
        }
        if (lately.size() > REMEMBERED) {
            lately.remove(lately.iterator().next());
        }
        count(problem);
        return true;
    }

    ImportReport.Listed listed() {
        return new ImportReport.Listed(count, first);
    }
}
