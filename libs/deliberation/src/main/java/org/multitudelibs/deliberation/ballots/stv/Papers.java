package org.multitudelibs.deliberation.ballots.stv;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** Valid ballots without equal ranks, and how far each of them has come. */
final class Papers {
    private final int[][] preferences;
    private final long[] voters;
    private final int[] at;

    Papers(RankedBallots ballots) {
        List<Ranking> valid = ballots.rankings().stream()
                .filter(ranking -> ranking.voters() > 0 && !ranking.places().isEmpty())
                .toList();
        preferences = valid.stream()
                .map(ranking ->
                        ranking.places().stream().mapToInt(List::getFirst).toArray())
                .toArray(int[][]::new);
        voters = valid.stream().mapToLong(Ranking::voters).toArray();
        at = new int[voters.length];
        Arrays.fill(at, -1);
    }

    int count() {
        return voters.length;
    }

    /** How many voters cast this very ballot. */
    long voters(int paper) {
        return voters[paper];
    }

    /** How many voters cast a valid ballot. */
    long voters() {
        return Arrays.stream(voters).reduce(0, Math::addExact);
    }

    /** Goes on to the next candidate on a ballot who may have it: its number, or −1 where none is left. */
    int next(int paper, IntPredicate may) {
        int[] ranked = preferences[paper];
        while (++at[paper] < ranked.length) {
            if (may.test(ranked[at[paper]])) {
                return ranked[at[paper]];
            }
        }
        return -1;
    }
}
