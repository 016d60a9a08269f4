package org.multitudelibs.publiccode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects findings, each once, at most {@value #LIMIT} of them, so that a hostile file costs little. */
final class Findings {
    static final int LIMIT = 200;

    private final Set<Finding> found = new LinkedHashSet<>();
    private boolean full;

    void error(String key, Place place, FindingCode code, Map<String, String> arguments) {
        add(Severity.ERROR, key, place, code, arguments);
    }

    void warning(String key, Place place, FindingCode code, Map<String, String> arguments) {
        add(Severity.WARNING, key, place, code, arguments);
    }

    private void add(Severity severity, String key, Place place, FindingCode code, Map<String, String> arguments) {
        Finding finding = new Finding(severity, key, place.line(), place.column(), code, arguments);
        if (found.size() < LIMIT) {
            found.add(finding);
        } else {
            full = true;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean isFull() {
        return full;
    }

    List<Finding> inFileOrder() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        if (full) {
            sorted.add(new Finding(
                    Severity.ERROR, "", 0, 0, FindingCode.MORE_FINDINGS, Map.of("limit", String.valueOf(LIMIT))));
        }
        return sorted;
    }
}
