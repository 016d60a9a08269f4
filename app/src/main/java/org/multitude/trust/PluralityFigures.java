package org.multitude.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of how many kinds those are who contribute. Each person counts once a month, however much she contributed, and what others
 * attest of her is told apart from what she says of herself. No number is of fewer than five people of a month: fewer are among
 * the others, or in none.
 */
public final class PluralityFigures {
    private static final int DECIMALS = 4;

    private final Tallies tallies;

    PluralityFigures(Tallies tallies) {
        this.tallies = tallies;
    }

    /** How many there are of a kind, and of how many of them somebody else says so. */
    public record Kind(String code, long people, long attested) {}

    /** Every kind of actor, in the months in which there were enough of it. */
    public List<Kind> kinds() {
        return SingleActs.actorKinds().stream()
                .map(kind -> new Kind(
                        kind,
                        tallies.sum(
                                Measure.CONTRIBUTORS,
                                tally -> tally.reached() && tally.kind().equals(kind)),
                        tallies.sum(
                                Measure.CONTRIBUTORS,
                                tally -> tally.reached()
                                        && tally.kind().equals(kind)
                                        && tally.code().equals("attested"))))
                .toList();
    }

    /** Those of kinds of which there were too few in a month to name each. */
    public long others() {
        return tallies.sum(
                Measure.CONTRIBUTORS, tally -> tally.reached() && tally.kind().equals(SingleActs.OTHERS));
    }

    /** All of them. */
    public long people() {
        return tallies.reached(Measure.CONTRIBUTORS);
    }

    /** Those whose kind somebody else attests. */
    public long attested() {
        return kinds().stream().mapToLong(Kind::attested).sum();
    }

    /** How many kinds there would be if all weighed the same, of those that are named. */
    public Optional<BigDecimal> index() {
        return index(kinds().stream().map(Kind::people).toList());
    }

    /** The same of those whose kind is attested. */
    public Optional<BigDecimal> attestedIndex() {
        return index(kinds().stream().map(Kind::attested).toList());
    }

    /** One over the sum of the squared shares, rounded half up; empty where there is nobody. */
    private static Optional<BigDecimal> index(Collection<Long> numbers) {
        long all = numbers.stream().mapToLong(Long::longValue).sum();
        long squares = numbers.stream().mapToLong(number -> number * number).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(all)
                        .pow(2)
                        .divide(BigDecimal.valueOf(squares), DECIMALS, RoundingMode.HALF_UP));
    }

    void put(Map<String, Number> flat) {
        flat.put("contributors", people());
        flat.put("contributors-attested", attested());
        kinds().forEach(kind -> {
            flat.put("contributors-" + kind.code(), kind.people());
            flat.put("contributors-" + kind.code() + "-attested", kind.attested());
        });
        flat.put("contributors-other", others());
        index().ifPresent(index -> flat.put("plurality", index));
        attestedIndex().ifPresent(index -> flat.put("plurality-attested", index));
    }
}
