package org.multitudelibs.deliberation.ballots.stv;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One stage of a count, as it stands at its end. Lists have one entry for each candidate, by number.
 *
 * @param number from 1
 * @param kind what was done
 * @param about whose surplus was transferred, or who was excluded
 * @param transfers ballots that moved
 * @param quota votes that elect
 * @param votes of each candidate; after an exclusion without those that went on, by Meek's method before they go on
 * @param statuses of each candidate
 * @param elected who was elected at this stage, most votes first
 * @param surplus votes of those elected beyond their quotas, not transferred yet
 * @param nonTransferable votes that belong to nobody any more
 * @param lost votes that rounding took away; with all others they are as many as the valid ballots; by Meek's method these are among the
 *     non-transferable
 * @param keepFactors the share of a ballot that each candidate keeps; none by Gregory's method
 */
public record Stage(
        int number,
        Kind kind,
        List<Integer> about,
        List<Transfer> transfers,
        BigFraction quota,
        List<BigFraction> votes,
        List<Status> statuses,
        List<Integer> elected,
        BigFraction surplus,
        BigFraction nonTransferable,
        BigFraction lost,
        List<BigFraction> keepFactors) {

    public Stage {
        about = List.copyOf(about);
        transfers = List.copyOf(transfers);
        votes = List.copyOf(votes);
        statuses = List.copyOf(statuses);
        elected = List.copyOf(elected);
        keepFactors = List.copyOf(keepFactors);
    }

    /** What is done at a stage. */
    public enum Kind {
        /** Ballots are counted for the candidates they rank first. */
        FIRST_PREFERENCES,
        /** What somebody elected has beyond the quota goes on. */
        SURPLUS,
        /** Those with the fewest votes are excluded and their ballots go on. */
        EXCLUSION,
        /** By Meek's method: shares are adjusted until somebody reaches the quota. */
        ELECTION,
        /** By Meek's method: no more are left than there are seats, and ballots are counted once more. */
        LAST_VACANCIES
    }
}
