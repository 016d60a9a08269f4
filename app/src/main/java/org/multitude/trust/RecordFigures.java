package org.multitude.trust;

import java.util.Map;

/** What the record says of itself. */
public final class RecordFigures {
    private final Tallies tallies;

    RecordFigures(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Acts recorded. */
    public long acts() {
        return tallies.sum(Measure.RECORDED);
    }

    /** Days since the first act. */
    public int days() {
        return tallies.of(Measure.RECORDED).mapToInt(Tally::days).max().orElse(0);
    }

    /** Acts that say that something was erased. */
    public long erased() {
        return tallies.sum(Measure.ERASED);
    }

    /** Those of them on this ground. */
    public long erased(String ground) {
        return tallies.sum(Measure.ERASED, tally -> tally.code().equals(ground));
    }

    /** Restores from a backup. */
    public long restored() {
        return tallies.sum(Measure.RESTORED);
    }

    /** Acts whose content was lost with one. */
    public long lost() {
        return tallies.sum(Measure.LOST);
    }

    /** Times that another key went on signing the log. */
    public long keyChanges() {
        return tallies.sum(Measure.KEY_CHANGED);
    }

    private long of(String nature) {
        return tallies.sum(Measure.RECORDED, tally -> tally.kind().equals(nature));
    }

    void put(Map<String, Number> flat) {
        flat.put("record-acts", acts());
        flat.put("record-acts-imported", of("imported"));
        flat.put("record-acts-simulated", of("simulated"));
        flat.put("record-days", days());
        flat.put("record-erased", erased());
        flat.put("record-erased-by-author", erased("author"));
        flat.put("record-erased-by-person", erased("person"));
        flat.put("record-erased-by-law", erased("law"));
        flat.put("record-restored", restored());
        flat.put("record-lost", lost());
        flat.put("record-key-changed", keyChanges());
    }
}
