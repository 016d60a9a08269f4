package org.multitudelibs.deliberation.pabulib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.budgets.Ballot;
import org.multitudelibs.deliberation.budgets.Budget;
import org.multitudelibs.deliberation.budgets.BudgetBallots;
import org.multitudelibs.deliberation.budgets.Project;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.FileLimits;

/** Reads a file into an election. */
final class ElectionReader {

    /** What equal ballots have in common. */
    private record Said(List<Integer> projects, List<BigFraction> points) {}

    private final PbReader reader;
    private final String file;
    private final PbTable projects;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    ElectionReader(PbReader reader) {
        this.reader = reader;
        this.file = reader.file();
        this.projects = reader.projects();
    }

    PbElection read() {
        Cell typeCell = meta("vote_type");
        VoteType type = VoteType.of(typeCell.value())
                .orElseThrow(() -> Numbers.wrong(
                        file, typeCell, "vote_type", "approval, choose-1, ordinal, cumulative or scoring"));
        BigFraction amount = Numbers.amount(file, meta("budget"), "budget");
        Budget budget =
                new Budget(amount, projects.rows().stream().map(this::project).toList());
        Stated stated = new Stated(reader, budget);
        List<Ballot> ballots = ballots(type, stated);
        BudgetBallots all = new BudgetBallots(budget, ballots);
        Optional<List<Integer>> selected = projects.has("selected") ? Optional.of(selected(1, 1)) : Optional.empty();
        List<Integer> otherwise = projects.has("selected") ? selected(2, Long.MAX_VALUE) : List.of();
        return new PbElection(reader.head(), type, all, selected, otherwise, stated.remarks(all));
    }

    private Cell meta(String key) {
        return reader.meta(key).orElseThrow(() -> reader.metaColumn().wrong(file, "META does not say its " + key));
    }

    private Project project(List<Cell> row) {
        Cell id = projects.cell(row, "project_id");
        if (id.value().isEmpty()) {
            throw Numbers.wrong(file, id, "project_id", "the name of a project");
        }
        if (numbers.putIfAbsent(id.value(), numbers.size()) != null) {
            throw id.wrong(file, "the project “" + id.shown() + "” is listed twice");
        }
        BigFraction cost = Numbers.amount(file, projects.cell(row, "cost"), "cost");
        String name = projects.optional(row, "name").map(Cell::value).orElse(id.value());
        return new Project(id.value(), name, cost);
    }

    private List<Ballot> ballots(VoteType type, Stated stated) {
        VoteParser parser = new VoteParser(reader, type, numbers, FileLimits.DEFAULT_SCORES);
        Map<Said, Long> counted = new LinkedHashMap<>();
        for (List<Cell> row = reader.nextVote(); !row.isEmpty(); row = reader.nextVote()) {
            Cell voter = reader.votes().cell(row, "voter_id");
            Cell vote = reader.votes().cell(row, "vote");
            Cell points = type.hasPoints() ? reader.votes().cell(row, "points") : vote;
            SortedMap<Integer, BigFraction> given = parser.points(vote, points);
            stated.ballot(voter, given);
            counted.merge(new Said(List.copyOf(given.keySet()), List.copyOf(given.values())), 1L, Long::sum);
        }
        List<Ballot> ballots = new ArrayList<>();
        counted.forEach((said, voters) -> ballots.add(new Ballot(voters, said.projects(), said.points())));
        return ballots;
    }

    private List<Integer> selected(long from, long to) {
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < projects.rows().size(); number++) {
            Optional<Cell> cell = projects.optional(projects.rows().get(number), "selected");
            if (cell.isPresent()) {
                long code = code(cell.get());
                if (code >= from && code <= to) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    private long code(Cell cell) {
        try {
            return Long.parseLong(cell.value());
        } catch (NumberFormatException e) {
            throw Numbers.wrong(file, cell, "selected", "0, 1 or another whole number");
        }
    }
}
