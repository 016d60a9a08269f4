package org.multitude.trust;

import java.util.Map;

/** Whether data is there, and comes as often as was declared. */
public final class DataFigures {
    private final Tallies tallies;

    DataFigures(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Datasets. */
    public long datasets() {
        return tallies.sum(Measure.RENEWAL);
    }

    /** Those that have a file, here or at an address. */
    public long withFile() {
        return tallies.sum(Measure.FILES);
    }

    /** Those whose content is renewed elsewhere, so that the record does not know when. */
    public long elsewhere() {
        return tallies.sum(Measure.RENEWAL, tally -> !here(tally));
    }

    /** Those published here whose body declared how often they are renewed. */
    public long promised() {
        return tallies.sum(Measure.RENEWAL, tally -> here(tally) && period(tally) > 0);
    }

    /** Those of them whose last renewal is no longer ago than declared. */
    public long onTime() {
        return tallies.sum(Measure.RENEWAL, tally -> here(tally) && period(tally) > 0 && tally.days() <= period(tally));
    }

    void put(Map<String, Number> flat) {
        flat.put("datasets", datasets());
        flat.put("datasets-with-file", withFile());
        flat.put("datasets-elsewhere", elsewhere());
        flat.put("datasets-promised", promised());
        flat.put("datasets-on-time", onTime());
        Tallies.share(flat, "datasets-with-file-rate", withFile(), datasets());
        Tallies.share(flat, "datasets-on-time-rate", onTime(), promised());
    }

    private static boolean here(Tally tally) {
        return tally.kind().isEmpty();
    }

    private static int period(Tally tally) {
        return Integer.parseInt(tally.code());
    }
}
