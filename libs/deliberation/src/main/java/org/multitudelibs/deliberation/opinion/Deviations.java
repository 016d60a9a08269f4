package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * How far a vote is from the mean vote on its statement. A vote that was not given counts as the mean, so its deviation is
 * nothing: the whole table, however large, is as small as the votes that were given. On statements kept off the map every
 * vote counts as the mean.
 */
final class Deviations {
    private final boolean[] onTheMap;
    private final boolean[] counts;
    private final double[] centre;
    private final double[] deviation;
    private final double[] spread;
    private final int votedOn;
    private final int keptOff;

    Deviations(Sums sums, List<StatementFacts> facts) {
        this.onTheMap = new boolean[facts.size()];
        this.counts = new boolean[facts.size()];
        this.centre = new double[facts.size()];
        this.deviation = new double[Packed.room(facts.size())];
        this.spread = new double[facts.size()];
        int seen = 0;
        int off = 0;
        for (int statement = 0; statement < facts.size(); statement++) {
            Tally tally = sums.tally(statement);
            onTheMap[statement] = facts.get(statement).onTheMap();
            if (tally.votes() > 0) {
                seen++;
                off += onTheMap[statement] ? 0 : 1;
                if (onTheMap[statement]) {
                    counts[statement] = true;
                    measure(statement, tally);
                }
            }
        }
        this.votedOn = seen;
        this.keptOff = off;
    }

    private void measure(int statement, Tally tally) {
        centre[statement] = (double) (tally.agrees() - tally.disagrees()) / tally.votes();
        for (Opinion opinion : Opinion.values()) {
            double away = opinion.value() - centre[statement];
            deviation[Packed.vote(statement, opinion)] = away;
            spread[statement] += tally.of(opinion) * (away * away);
        }
    }

    int statements() {
        return centre.length;
    }

    /** How many statements have a vote at all. */
    int votedOn() {
        return votedOn;
    }

    /** How many of these are kept off the map. */
    int keptOff() {
        return keptOff;
    }

    boolean onTheMap(int statement) {
        return onTheMap[statement];
    }

    /** Whether a statement counts: on the map, and voted on. */
    boolean counts(int statement) {
        return counts[statement];
    }

    double[] centre() {
        return centre;
    }

    /** Sum of the squares on one statement. */
    double spread(int statement) {
        return spread[statement];
    }

    /** Sum of the squares. */
    double total() {
        double total = 0;
        for (double one : spread) {
            total += one;
        }
        return total;
    }

    /** The deviation of one vote. */
    double of(int vote) {
        return deviation[vote];
    }

    /** What each vote gives along a direction. */
    double[] along(double[] direction) {
        double[] along = new double[deviation.length];
        for (int vote = 0; vote < along.length; vote++) {
            along[vote] = deviation[vote] * direction[Packed.statement(vote)];
        }
        return along;
    }
}
