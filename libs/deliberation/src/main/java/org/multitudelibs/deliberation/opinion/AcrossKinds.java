package org.multitudelibs.deliberation.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What kinds of actors say, beside what groups of opinion say: a statement may gather every group because one kind of people is in
 * all of them, and still have another kind against it. Polis has no such figure; the formula is that of its consensus across
 * groups, with kinds in their place.
 *
 * <p>A kind speaks on a statement from {@link #FEWEST} votes on: fewer prove little, and could be recognised.
 *
 * <p>These counts are not for publishing beside pseudonymous ballots: somebody is of a kind only if each of her answers is counted for
 * it, so exact counts of enough statements tell the kind of each ballot. On which side a kind is can be said.
 *
 * <p>Example: five officials agree, six researchers agree, three citizens disagree. The statement gathers across kinds: the
 * citizens are too few to speak. With five citizens who disagree it does not.
 *
 * @param byKind votes of each kind on each statement: by statement, then by kind
 */
public record AcrossKinds(List<List<Tally>> byKind) {
    /** Votes of a kind on a statement that let it speak. */
    public static final int FEWEST = 5;

    private static final int MOST = 5;

    public AcrossKinds {
        byKind = byKind.stream().map(List::copyOf).toList();
    }

    /**
     * Counts votes by kind.
     *
     * @param kindOf the kind of a participant, from 0; negative where it is not known
     * @param kinds how many kinds there are
     */
    public static AcrossKinds of(Votes votes, IntUnaryOperator kindOf, int kinds) {
        int[] counts = new int[votes.statements() * kinds * 3];
        for (int participant = 0; participant < votes.participants(); participant++) {
            int kind = kindOf.applyAsInt(participant);
            if (kind >= kinds) {
                throw new IllegalArgumentException(
                        "Participant " + participant + " is of kind " + kind + ", but there are " + kinds + " kinds");
            }
            if (kind >= 0) {
                votes.forEachOf(
                        participant,
                        (who, statement, opinion) -> counts[3 * (statement * kinds + kind) + opinion.value() + 1]++);
            }
        }
        return new AcrossKinds(IntStream.range(0, votes.statements())
                .mapToObj(statement -> IntStream.range(0, kinds)
                        .map(kind -> 3 * (statement * kinds + kind))
                        .mapToObj(row -> new Tally(counts[row + 2], counts[row], counts[row + 1]))
                        .toList())
                .toList());
    }

    /** Whether a kind speaks on a statement. */
    public boolean speaks(int statement, int kind) {
        return byKind.get(statement).get(kind).votes() >= FEWEST;
    }

    /**
     * Statements on which at least two kinds speak and a majority of each that speaks is on the same side, those that all kinds are
     * surest of first; at most five.
     *
     * @param facts of each statement
     */
    public List<Gathering> gathering(List<StatementFacts> facts) {
        return IntStream.range(0, byKind.size())
                .filter(statement -> facts.get(statement).onTheMap())
                .boxed()
                .flatMap(statement -> gathering(statement).stream())
                .sorted(Comparator.comparingDouble((Gathering one) -> -one.byAll())
                        .thenComparing(Gathering::statement))
                .limit(MOST)
                .toList();
    }

    /** The side of a statement that a majority of every kind is on, of those that speak; nothing where fewer than two do. */
    public Optional<Gathering> gathering(int statement) {
        List<Tally> speaking = byKind.get(statement).stream()
                .filter(tally -> tally.votes() >= FEWEST)
                .toList();
        return Stream.of(Opinion.AGREE, Opinion.DISAGREE)
                .filter(side ->
                        speaking.size() > 1 && speaking.stream().allMatch(tally -> 2 * tally.of(side) > tally.votes()))
                .findFirst()
                .map(side -> new Gathering(statement, side, byAll(speaking, side)));
    }

    private static double byAll(List<Tally> speaking, Opinion side) {
        double product = 1;
        for (Tally tally : speaking) {
            product *= tally.share(side);
        }
        return product;
    }
}
