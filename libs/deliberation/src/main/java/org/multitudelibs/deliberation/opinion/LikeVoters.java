package org.multitudelibs.deliberation.opinion;

import java.util.List;

/**
 * Accounts that voted so alike that chance hardly explains it: one person with several, a script, or people who filled in the same
 * sheet.
 *
 * @param participants their numbers, in order
 * @param surprise how improbable it is that two of them, the least alike that were joined, give the same answers by chance: in bits, so that each one more halves
 *     the probability
 */
public record LikeVoters(List<Integer> participants, double surprise) {

    public LikeVoters {
        participants = List.copyOf(participants);
    }

    /** The same people under their own numbers. */
    LikeVoters numbered(int[] numbers) {
        return new LikeVoters(
                participants.stream()
                        .map(participant -> numbers[participant])
                        .sorted()
                        .toList(),
                surprise);
    }
}
