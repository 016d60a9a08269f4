package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Chooses at most five statements that tell a group from the others. What it agrees with most characteristically comes
 * first; a group of which nothing is sure is still told by the best there is.
 */
public final class Representatives {
    private static final int MOST = 5;

    private Representatives() {}

    /** @param comparisons of the group with the others, for each statement on the map, in their order */
    static List<Representative> of(List<Comparison> comparisons) {
        return of(comparisons, Representatives::best, Comparison.Side::weight);
    }

    /**
     * The same where other rules say what tells a group of which nothing is sure and that agrees with nothing, and what
     * comes first.
     *
     * @param otherwise chooses the one statement such a group has
     * @param weight of the side that tells; the heaviest come first
     */
    public static List<Representative> of(
            List<Comparison> comparisons,
            Function<List<Comparison>, Optional<Comparison>> otherwise,
            ToDoubleFunction<Comparison.Side> weight) {
        List<Comparison> telling =
                comparisons.stream().filter(Comparison::tells).toList();
        Optional<Comparison> agreed = bestAgreed(comparisons);
        if (telling.isEmpty()) {
            return agreed
                    .map(best -> best.representative(true))
                    .or(() -> otherwise.apply(comparisons).map(best -> best.representative(false)))
                    .stream()
                    .toList();
        }
        Stream<Representative> others = telling.stream()
                .filter(comparison -> agreed.isEmpty()
                        || comparison.statement() != agreed.get().statement())
                .sorted(Comparator.comparingDouble(comparison -> -weight.applyAsDouble(comparison.side())))
                .map(comparison -> comparison.representative(false));
        List<Representative> chosen = Stream.concat(agreed.map(best -> best.representative(true)).stream(), others)
                .limit(MOST)
                .toList();
        List<Representative> agreesFirst = new ArrayList<>(chosen);
        agreesFirst.sort(Comparator.comparing(Representative::side));
        return agreesFirst;
    }

    private static Optional<Comparison> best(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(comparison -> !comparison.nobodyTookSides())
                .reduce((one, other) -> other.side().ratioTest() > one.side().ratioTest() ? other : one);
    }

    private static Optional<Comparison> bestAgreed(List<Comparison> comparisons) {
        Optional<Comparison> best = Optional.empty();
        for (Comparison comparison : comparisons) {
            if (!comparison.nobodyTookSides() && beats(comparison.agree(), best.map(Comparison::agree))) {
                best = Optional.of(comparison);
            }
        }
        return best;
    }

    private static boolean beats(Comparison.Side side, Optional<Comparison.Side> best) {
        if (best.isEmpty()) {
            return Tests.sure(side.shareTest()) || (side.ratio() > 1 && side.share() > 0.5);
        }
        if (best.get().ratio() > 1) {
            return side.weight() > best.get().weight();
        }
        return side.share() * side.shareTest() > best.get().share() * best.get().shareTest();
    }
}
