package org.multitude.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions to hide what was written, with what became of them. */
public final class ModerationFigures {
    private final Tallies tallies;

    ModerationFigures(Tallies tallies) {
        this.tallies = tallies;
    }

    /** How many were hidden for one reason. */
    public record Category(String code, long decisions) {}

    /** Decisions to hide. */
    public long decisions() {
        return tallies.sum(Measure.HIDDEN);
    }

    /** Those that tell the facts they rest on. */
    public long withFacts() {
        return tallies.sum(Measure.HIDDEN_WITH_FACTS);
    }

    /** Those that somebody's report led to. */
    public long onReport() {
        return tallies.sum(Measure.HIDDEN_ON_REPORT);
    }

    /** Those against which whoever wrote it appealed. */
    public long appealed() {
        return tallies.reached(Measure.HIDDEN_APPEALED);
    }

    /** Those that were reversed. */
    public long reversed() {
        return tallies.reached(Measure.HIDDEN_REVERSED);
    }

    /** Statements of consultations that were set aside. */
    public long setAside() {
        return tallies.sum(Measure.SET_ASIDE);
    }

    /** Those of them whose act commits to reasons. */
    public long setAsideWithReasons() {
        return tallies.sum(Measure.SET_ASIDE, tally -> !tally.code().isEmpty());
    }

    /** Decisions by what was wrong, the most frequent first. */
    public List<Category> categories() {
        Map<String, Long> by = new TreeMap<>();
        tallies.of(Measure.HIDDEN).forEach(tally -> by.merge(tally.kind(), tally.number(), Long::sum));
        return by.entrySet().stream()
                .map(entry -> new Category(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Category::decisions).reversed())
                .toList();
    }

    void put(Map<String, Number> flat) {
        flat.put("moderation-decisions", decisions());
        flat.put("moderation-with-facts", withFacts());
        flat.put("moderation-on-report", onReport());
        flat.put("moderation-appealed", appealed());
        flat.put("moderation-reversed", reversed());
        flat.put("statements-set-aside", setAside());
        flat.put("statements-set-aside-with-reasons", setAsideWithReasons());
        Tallies.share(flat, "moderation-facts-rate", withFacts(), decisions());
        Tallies.share(flat, "moderation-reversed-rate", reversed(), decisions());
    }
}
