package org.multitude;

import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.blt.BltElection;
import org.multitudelibs.deliberation.preflib.PrefLibElection;

/**
 * Ballots as a file has them, with what it says of how they are counted.
 *
 * @param title what the election is called, perhaps nothing
 * @param seats how many are to be elected
 * @param usualRule what such ballots are counted by where nobody asks for another rule
 * @param lot who is preferred in a tie
 * @param ties the same as a sentence
 */
record ReadBallots(String title, Ballots ballots, int seats, String usualRule, Lot lot, String ties) {
    private static final String AS_LISTED = "Ties that the rule leaves open are broken by the order of the file.";

    static ReadBallots of(PrefLibElection election) {
        Ballots ballots = election.ballots();
        return new ReadBallots(
                election.metadata().getOrDefault("TITLE", ""),
                ballots,
                1,
                "schulze",
                Lot.asListed(ballots.candidates().count()),
                AS_LISTED);
    }

    static ReadBallots of(BltElection election) {
        Ballots ballots = election.standing();
        return new ReadBallots(
                election.title(),
                ballots,
                election.seats(),
                "scottish-stv",
                election.lot().orElseGet(() -> Lot.asListed(ballots.candidates().count())),
                election.lot().isPresent()
                        ? "Ties that the rule leaves open are broken by the order that the file gives for ties."
                        : AS_LISTED);
    }
}
