package org.multitudelibs.deliberation.ballots.stv;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.multitudelibs.deliberation.ballots.Candidates;

/** Sentences that the transcripts of both families share. */
final class StvWords {
    /** One sentence spells out so many at most; its step has all of them. */
    private static final int SPELLED_OUT = 30;

    private StvWords() {}

    /** Names as a sentence lists them. */
    static String names(Candidates candidates, List<Integer> some) {
        return some.size() <= SPELLED_OUT
                ? candidates.names(some)
                : list(some.stream().map(candidates::name).toList(), ", ");
    }

    /** Parts of a sentence, the first of them where they are many. */
    static String list(List<String> parts, String between) {
        return parts.size() <= SPELLED_OUT
                ? String.join(between, parts)
                : String.join(between, parts.subList(0, SPELLED_OUT)) + " and " + (parts.size() - SPELLED_OUT)
                        + " others";
    }

    /** Collects such parts, between commas. */
    static Collector<String, ?, String> listed() {
        return Collectors.collectingAndThen(Collectors.toList(), parts -> list(parts, ", "));
    }

    static String valid(long cast, long valid) {
        String ballots = valid == 1 ? "1 ballot is valid" : valid + " ballots are valid";
        return ballots + (cast == valid ? "." : "; " + (cast - valid) + " rank nobody and do not count.");
    }

    static String seats(int seats) {
        return seats == 1 ? "candidates for 1 seat" : "candidates for " + seats + " seats";
    }

    static String lastVacancies(Candidates candidates, List<Integer> rest) {
        return "No more candidates are left than there are seats: " + names(candidates, rest)
                + (rest.size() == 1 ? " is elected." : " are elected.");
    }

    static String end(Candidates candidates, List<Integer> elected, List<Integer> left) {
        String end = elected.isEmpty()
                ? "Nobody stands: nobody is elected."
                : names(candidates, elected) + (elected.size() == 1 ? " is elected." : " are elected.");
        return left.isEmpty()
                ? end
                : end + " All seats are filled; not elected, though never excluded: " + names(candidates, left) + ".";
    }
}
