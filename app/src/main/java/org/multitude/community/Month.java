package org.multitude.community;

import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What happened in a month on what a community looks after.
 *
 * @param month which
 * @param counts how much came, of how many people
 * @param responses after how many days so much of what came in it had a first response
 * @param members who was in the community at its end, or is now, by kind
 * @param active who took part in it, by kind
 * @param over whether it is over: of the people of a month that is not, nothing is told
 */
public record Month(
        YearMonth month,
        Counts counts,
        SortedMap<Integer, Long> responses,
        Presence members,
        Presence active,
        boolean over) {
    /**
     * How much came.
     *
     * @param contributions what was brought
     * @param messages what was said of it
     * @param contributors people who brought or said something
     * @param newcomers those of them who had never done so before
     */
    public record Counts(long contributions, long messages, long contributors, long newcomers) {
        static final Counts NOTHING = new Counts(0, 0, 0, 0);

        private long returning() {
            return contributors - newcomers;
        }
    }

    /** People who took part, if it is over and they were enough. */
    public OptionalLong contributors() {
        return told(counts.contributors(), Headcount.tells(counts.contributors()));
    }

    /** Those of them who had never done so before, if both they and the others were enough. */
    public OptionalLong newcomers() {
        return told(counts.newcomers(), apart());
    }

    /** Those of them who had done so in an earlier month, if both they and the others were enough. */
    public OptionalLong returning() {
        return told(counts.returning(), apart());
    }

    private boolean apart() {
        return Headcount.tells(counts.newcomers()) && Headcount.tells(counts.returning());
    }

    private OptionalLong told(long number, boolean tells) {
        return over && tells ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** What may be told of those who took part. */
    public Headcount took() {
        return over ? Headcount.of(active) : Headcount.NOTHING;
    }

    /** Whether anything came. */
    public boolean any() {
        return counts.contributions() > 0 || counts.messages() > 0;
    }

    /** How much of what was brought had a response. */
    public long responded() {
        return responses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How much of what was brought waits for a first response. */
    public long waiting() {
        return Math.max(0, counts.contributions() - responded());
    }

    /**
     * Days, counted as they begin, within which half of what was brought had a first response, those that wait counted as longer than any;
     * empty when nothing was brought, or more than half of it waits.
     */
    public OptionalInt median() {
        long half = (counts.contributions() + 1) / 2;
        long so = 0;
        for (Map.Entry<Integer, Long> after : responses.entrySet()) {
            so += after.getValue();
            if (half > 0 && so >= half) {
                return OptionalInt.of(after.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
