package org.multitudelibs.deliberation.ballots.stv;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/**
 * Valid ballots with what they begin with in common put together: ballots that rank the same candidates up to some place have passed the
 * same part of their votes on so far, so that it is computed once for all of them.
 */
final class BallotTree {
    private final List<Integer> place;
    private Map<List<Integer>, BallotTree> next = Map.of();
    private long voters;

    private BallotTree(List<Integer> place) {
        this.place = place;
    }

    /** The root, of all ballots that are as wanted. */
    static BallotTree of(RankedBallots ballots, Wanted wanted) {
        BallotTree root = new BallotTree(List.of());
        for (Ranking ranking : ballots.rankings()) {
            if (ranking.voters() > 0 && !ranking.places().isEmpty() && wanted.includes(ranking)) {
                root.add(ranking);
            }
        }
        return root;
    }

    @FunctionalInterface
    interface Wanted {
        boolean includes(Ranking ranking);
    }

    private void add(Ranking ranking) {
        BallotTree node = this;
        node.voters = Math.addExact(node.voters, ranking.voters());
        for (List<Integer> ranked : ranking.places()) {
            List<Integer> key =
                    ranked.size() == 1 ? ranked : ranked.stream().sorted().toList();
            if (node.next.isEmpty()) {
                node.next = new HashMap<>();
            }
            node = node.next.computeIfAbsent(key, BallotTree::new);
            node.voters += ranking.voters();
        }
    }

    /** Who is ranked here; nobody at the root. */
    List<Integer> place() {
        return place;
    }

    /** How many voters rank so up to here. */
    long voters() {
        return voters;
    }

    /** How they go on. */
    Collection<BallotTree> next() {
        return next.values();
    }
}
