package org.multitudelibs.deliberation.pabulib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.budgets.Budget;
import org.multitudelibs.deliberation.budgets.BudgetBallots;
import org.multitudelibs.deliberation.files.Cell;

/** Compares the ballots with what the file states of them. */
final class Stated {

    /** A limit on ballots, and how many ballots break it. */
    private static final class Limit {
        private final String key;
        private final boolean most;
        private final BigFraction bound;
        private long broken;
        private String first = "";

        private Limit(String key, boolean most, BigFraction bound) {
            this.key = key;
            this.most = most;
            this.bound = bound;
        }

        private void check(BigFraction value, Cell voter) {
            int compared = value.compareTo(bound);
            if (most ? compared > 0 : compared < 0) {
                if (broken++ == 0) {
                    first = "the first in line " + voter.line();
                }
            }
        }
    }

    private final PbReader reader;
    private final Budget budget;
    private final long[] named;
    private final Set<String> voters = new HashSet<>();
    private final Map<String, Limit> limits = new TreeMap<>();
    private long ballots;
    private long repeated;

    Stated(PbReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
        this.named = new long[budget.projects().size()];
        for (String quantity : List.of("length", "sum_cost", "points", "sum_points")) {
            limit("min_" + quantity, false);
            limit("max_" + quantity, true);
        }
    }

    private void limit(String key, boolean most) {
        reader.meta(key)
                .filter(cell -> !cell.value().isEmpty())
                .ifPresent(cell -> limits.put(key, new Limit(key, most, Numbers.number(reader.file(), cell, key))));
    }

    void ballot(Cell voter, SortedMap<Integer, BigFraction> given) {
        ballots++;
        if (!voters.add(voter.value())) {
            repeated++;
        }
        given.keySet().forEach(project -> named[project]++);
        if (limits.isEmpty()) {
            return;
        }
        check("length", BigFraction.of(given.size()), voter);
        if (limits.containsKey("min_sum_cost") || limits.containsKey("max_sum_cost")) {
            check("sum_cost", budget.cost(given.keySet()), voter);
        }
        given.values().forEach(points -> check("points", points, voter));
        check("sum_points", given.values().stream().reduce(BigFraction.ZERO, BigFraction::add), voter);
    }

    private void check(String quantity, BigFraction value, Cell voter) {
        for (String end : List.of("min_", "max_")) {
            Limit limit = limits.get(end + quantity);
            if (limit != null) {
                limit.check(value, voter);
            }
        }
    }

    List<String> remarks(BudgetBallots all) {
        List<String> remarks = new ArrayList<>();
        count("num_projects", budget.projects().size(), remarks);
        count("num_votes", ballots, remarks);
        if (repeated > 0) {
            remarks.add(repeated + " ballots have a voter_id that another ballot has; all are counted");
        }
        limits.values().stream()
                .filter(limit -> limit.broken > 0)
                .map(limit -> limit.broken + " ballots are " + (limit.most ? "above " : "below ") + limit.key + " "
                        + decimal(limit.bound) + ", " + limit.first + "; all are counted")
                .forEach(remarks::add);
        List<BigFraction> points = all.points();
        for (int project = 0; project < named.length; project++) {
            column("votes", project, BigFraction.of(named[project]), remarks);
            column("score", project, points.get(project), remarks);
        }
        return remarks;
    }

    private void count(String key, long counted, List<String> remarks) {
        reader.meta(key).ifPresent(cell -> {
            if (!cell.value().equals(Long.toString(counted))) {
                remarks.add(key + " says “" + cell.shown() + "”, the file has " + counted);
            }
        });
    }

    private void column(String column, int project, BigFraction counted, List<String> remarks) {
        PbTable table = reader.projects();
        Optional<Cell> stated = table.optional(table.rows().get(project), column);
        if (stated.isPresent()
                && !Numbers.parse(stated.get().value()).filter(counted::equals).isPresent()) {
            remarks.add(
                    column + " of project “" + budget.projects().get(project).id() + "” says “"
                            + stated.get().shown() + "”, the ballots say " + decimal(counted));
        }
    }

    private static String decimal(BigFraction number) {
        return number.getDenominator().equals(java.math.BigInteger.ONE)
                ? number.getNumerator().toString()
                : Double.toString(number.doubleValue());
    }
}
