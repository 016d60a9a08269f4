package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what most people share, and what divides the groups. */
public final class Agreement {
    private static final int MOST = 5;

    private final Tallies tallies;
    private final IntPredicate onTheMap;

    /** @param onTheMap which statements count; one that was moderated out is neither shared nor divides */
    public Agreement(Tallies tallies, IntPredicate onTheMap) {
        this.tallies = tallies;
        this.onTheMap = onTheMap;
    }

    /** Statements on which most people are on one side: agreed first, at most five of each side. */
    public List<Shared> shared() {
        return Stream.concat(shared(Opinion.AGREE), shared(Opinion.DISAGREE)).toList();
    }

    private Stream<Shared> shared(Opinion side) {
        return statements()
                .mapToObj(statement -> shared(statement, side))
                .filter(shared -> shared.share() > 0.5 && Tests.sure(shared.shareTest()))
                .sorted(Comparator.comparingDouble(shared -> -shared.share() * shared.shareTest()))
                .limit(MOST);
    }

    private Shared shared(int statement, Opinion side) {
        Tally tally = tallies.all().get(statement);
        return new Shared(
                statement,
                side,
                tally.of(side),
                tally.votes(),
                tally.share(side),
                Tests.exceedsHalf(tally.of(side), tally.votes()));
    }

    List<Dividing> dividing() {
        return statements()
                .boxed()
                .flatMap(statement -> dividing(statement).stream())
                .filter(dividing -> Tests.sure(dividing.test()))
                .sorted(Comparator.comparingDouble(dividing -> -dividing.gap()))
                .limit(MOST)
                .toList();
    }

    private List<Dividing> dividing(int statement) {
        List<Tally> byGroup = tallies.byGroup().get(statement);
        List<Integer> voted = new ArrayList<>(IntStream.range(0, byGroup.size())
                .filter(group -> byGroup.get(group).votes() > 0)
                .boxed()
                .toList());
        if (voted.size() < 2) {
            return List.of();
        }
        voted.sort(Comparator.comparingDouble(group -> -byGroup.get(group).share(Opinion.AGREE)));
        Tally most = byGroup.get(voted.getFirst());
        Tally least = byGroup.get(voted.getLast());
        return List.of(new Dividing(
                statement,
                voted.getFirst(),
                voted.getLast(),
                most.share(Opinion.AGREE) - least.share(Opinion.AGREE),
                Tests.exceeds(most.agrees(), most.votes(), least.agrees(), least.votes())));
    }

    private IntStream statements() {
        return IntStream.range(0, tallies.all().size()).filter(onTheMap);
    }
}
