package org.multitude.opengov.consultation;

import java.util.Optional;

/**
 * The part of the page where somebody votes.
 *
 * @param consultation the consultation
 * @param path path of its page
 * @param standing where it stands today
 * @param statement the statement shown to her, if one is left
 * @param read how many statements she voted on
 * @param goal up to how many she is asked to read for now: ten, then ten more
 * @param all how many there are
 * @param mayVote whether she may vote: signed in, or where nobody needs to be, and her link not broken
 * @param broken whether her account broke the link with its votes
 * @param pseudonym hers, once she voted
 */
public record VoteBand(
        Consultation consultation,
        String path,
        Consultation.Standing standing,
        Optional<Statement> statement,
        int read,
        int goal,
        int all,
        boolean mayVote,
        boolean broken,
        Optional<String> pseudonym) {
    /** How many statements somebody is asked to read at a time. */
    public static final int AT_A_TIME = 10;

    static int goal(int read, int all) {
        return Math.min(Math.max(all, 1), (read / AT_A_TIME + 1) * AT_A_TIME);
    }
}
