package org.multitudelibs.deliberation.ballots.stv;

import java.util.List;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Wording;

/** Sentences that the transcripts of both families share. */
final class StvWords {
    private StvWords() {}

    static String valid(long cast, long valid) {
        String ballots = valid == 1 ? "1 ballot is valid" : valid + " ballots are valid";
        return ballots + (cast == valid ? "." : "; " + (cast - valid) + " rank nobody and do not count.");
    }

    static String seats(int seats) {
        return seats == 1 ? "candidates for 1 seat" : "candidates for " + seats + " seats";
    }

    static String lastVacancies(Candidates candidates, List<Integer> rest) {
        return "No more candidates are left than there are seats: " + Wording.elected(candidates, rest);
    }

    static String end(Candidates candidates, List<Integer> elected, List<Integer> left) {
        String end = Wording.elected(candidates, elected);
        return left.isEmpty()
                ? end
                : end + " All seats are filled; not elected, though never excluded: " + Wording.names(candidates, left)
                        + ".";
    }
}
