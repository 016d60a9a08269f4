package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;

/**
 * What the votes of a consultation say, statement by statement, and how sure that is.
 *
 * @param gathers statements on which a majority of every group is on the same side, each with that side
 * @param kinds statements on which a majority of every kind of actor that speaks is, each with that side and what kinds say
 * @param divides statements on which groups differ most
 * @param uncertain statements on which many pass
 * @param doubts how sure the map is
 */
public record Findings(
        List<StatementLine> gathers,
        List<StatementLine> kinds,
        List<StatementLine> divides,
        List<StatementLine> uncertain,
        Doubts doubts) {

    public Findings {
        gathers = List.copyOf(gathers);
        kinds = List.copyOf(kinds);
        divides = List.copyOf(divides);
        uncertain = List.copyOf(uncertain);
    }

    /** Whether what brings groups together brings kinds of actors together too. */
    public boolean alsoKinds(StatementLine line) {
        return kinds.stream()
                .anyMatch(
                        other -> other.statement().number() == line.statement().number()
                                && other.side().equals(line.side()));
    }

    /**
     * How sure the map is.
     *
     * @param accounts accounts that voted so alike that chance hardly explains it
     * @param sets how many sets they make
     * @param unvarying people who gave one answer to everything
     * @param holds how well each group holds when some people are left out
     * @param rounds how many times that was tried
     * @param once what would change with each set counted once, if there are sets
     */
    public record Doubts(int accounts, int sets, int unvarying, List<Holds> holds, int rounds, Optional<Once> once) {

        public Doubts {
            holds = List.copyOf(holds);
        }

        /** Whether every group holds. */
        public boolean allHold() {
            return holds.stream().allMatch(group -> group.percent() >= Holds.SURE);
        }
    }

    /**
     * How well a group holds.
     *
     * @param letter its letter
     * @param percent how much of it is found again, in percent
     */
    public record Holds(String letter, int percent) {
        /** From here on a group is taken to be there (Hennig 2007). */
        static final int SURE = 75;
    }

    /**
     * The map with each set counted once.
     *
     * @param groups how many groups it would have
     * @param gone how many statements would not bring together any more
     * @param come how many others would
     * @param moved the statement whose share of agreement would change most, if any does
     * @param percent that share, in percent of its votes, as it is
     * @param percentOnce the same with each set counted once
     */
    public record Once(int groups, int gone, int come, Optional<Statement> moved, int percent, int percentOnce) {}
}
