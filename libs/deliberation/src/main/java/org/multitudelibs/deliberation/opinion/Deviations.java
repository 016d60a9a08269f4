package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * How far each vote is from the mean vote on its statement. A vote that was not given counts as the mean, so its
 * deviation is nothing: the whole table, however large, is as small as the votes that were given.
 */
final class Deviations {
    private final Votes votes;
    private final boolean[] onTheMap;
    private final double[] centre;
    private final int votedOn;
    private final int keptOff;
    private final double total;

    Deviations(Votes votes, List<StatementFacts> facts) {
        this.votes = votes;
        this.onTheMap = new boolean[facts.size()];
        this.centre = new double[facts.size()];
        int[] given = new int[facts.size()];
        for (int at = 0; at < votes.count(); at++) {
            given[votes.statementAt(at)]++;
            centre[votes.statementAt(at)] += votes.valueAt(at);
        }
        int seen = 0;
        int off = 0;
        for (int statement = 0; statement < facts.size(); statement++) {
            onTheMap[statement] = facts.get(statement).onTheMap();
            seen += given[statement] > 0 ? 1 : 0;
            off += given[statement] > 0 && !onTheMap[statement] ? 1 : 0;
            centre[statement] = given[statement] > 0 && onTheMap[statement] ? centre[statement] / given[statement] : 0;
        }
        this.votedOn = seen;
        this.keptOff = off;
        double sum = 0;
        for (int at = 0; at < votes.count(); at++) {
            double deviation = at(at);
            sum += deviation * deviation;
        }
        this.total = sum;
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

    double[] centre() {
        return centre;
    }

    /** Sum of the squares. */
    double total() {
        return total;
    }

    /** The deviation of one vote. */
    double at(int at) {
        int statement = votes.statementAt(at);
        return onTheMap[statement] ? votes.valueAt(at) - centre[statement] : 0;
    }

    /** What a direction gives for one participant. */
    double along(double[] direction, int participant) {
        double sum = 0;
        for (int at = votes.start(participant); at < votes.end(participant); at++) {
            sum += at(at) * direction[votes.statementAt(at)];
        }
        return sum;
    }

    /** The table, transposed, times the table, times a direction: long where people differ. */
    double[] spread(double[] direction) {
        double[] spread = new double[direction.length];
        for (int participant = 0; participant < votes.participants(); participant++) {
            double along = along(direction, participant);
            if (along != 0) {
                for (int at = votes.start(participant); at < votes.end(participant); at++) {
                    spread[votes.statementAt(at)] += along * at(at);
                }
            }
        }
        return spread;
    }
}
