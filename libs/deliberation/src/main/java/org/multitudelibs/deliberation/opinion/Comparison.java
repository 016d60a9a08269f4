package org.multitudelibs.deliberation.opinion;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A group's votes on a statement beside those of everybody else on the map. */
public record Comparison(int statement, Side agree, Side disagree) {

    /** One side of it: how many take it in the group, and how this compares. */
    public record Side(
            Opinion opinion,
            int successes,
            int trials,
            double share,
            double shareTest,
            double ratio,
            double ratioTest) {

        static Side of(Opinion opinion, Tally group, Tally others) {
            return new Side(
                    opinion,
                    group.of(opinion),
                    group.votes(),
                    group.share(opinion),
                    Tests.exceedsHalf(group.of(opinion), group.votes()),
                    group.share(opinion) / others.share(opinion),
                    Tests.exceeds(group.of(opinion), group.votes(), others.of(opinion), others.votes()));
        }

        boolean tells() {
            return Tests.sure(ratioTest) && Tests.sure(shareTest);
        }

        double weight() {
            return ratio * ratioTest * share * shareTest;
        }
    }

    /** All comparisons of a group, for each statement on the map, in their order. */
    public static List<Comparison> of(int group, Tallies tallies, IntPredicate onTheMap) {
        return IntStream.range(0, tallies.all().size())
                .filter(onTheMap)
                .mapToObj(statement -> {
                    Tally ofGroup = tallies.byGroup().get(statement).get(group);
                    return of(statement, ofGroup, tallies.onTheMap(statement).minus(ofGroup));
                })
                .toList();
    }

    private static Comparison of(int statement, Tally group, Tally others) {
        return new Comparison(
                statement, Side.of(Opinion.AGREE, group, others), Side.of(Opinion.DISAGREE, group, others));
    }

    /** The side that sets the group apart more surely. */
    public Side side() {
        return agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
    }

    boolean tells() {
        return agree.tells() || disagree.tells();
    }

    boolean nobodyTookSides() {
        return agree.successes() == 0 && disagree.successes() == 0;
    }

    Representative representative(boolean bestAgreed) {
        Side side = side();
        return new Representative(
                statement,
                side.opinion(),
                side.successes(),
                side.trials(),
                side.share(),
                side.shareTest(),
                side.ratio(),
                side.ratioTest(),
                bestAgreed);
    }
}
