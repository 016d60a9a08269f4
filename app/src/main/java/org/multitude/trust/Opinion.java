package org.multitude.trust;

import java.util.Map;

/**
 * What people said when they were asked, as acts publish it: only counts, and only where enough said something.
 *
 * @param yes how many said yes
 * @param partly how many said partly
 * @param no how many said no
 */
public record Opinion(long yes, long partly, long no) {
    static Opinion of(Tallies tallies, Measure measure) {
        return new Opinion(
                said(tallies, measure, "yes"), said(tallies, measure, "partly"), said(tallies, measure, "no"));
    }

    private static long said(Tallies tallies, Measure measure, String answer) {
        return tallies.sum(measure, tally -> tally.reached() && tally.code().equals(answer));
    }

    /** How many said something. */
    public long said() {
        return yes + partly + no;
    }

    void put(Map<String, Number> flat, String name) {
        flat.put(name + "-said", said());
        flat.put(name + "-yes", yes);
        flat.put(name + "-partly", partly);
        flat.put(name + "-no", no);
        Tallies.share(flat, name + "-yes-rate", yes, said());
    }
}
