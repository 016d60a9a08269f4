package org.multitudelibs.deliberation.pabulib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Cell;

/** Turns the lists of a ballot into points of projects. */
final class VoteParser {
    private static final String BORDA = "Borda";

    private final String file;
    private final VoteType type;
    private final Map<String, Integer> numbers;
    private final BigFraction mostRanked;
    private final BigFraction defaultScore;
    private final int mostDefaults;
    private long defaults;

    /** @param mostDefaults how many points {@code default_score} may give in all ballots */
    VoteParser(PbReader reader, VoteType type, Map<String, Integer> numbers, int mostDefaults) {
        this.mostDefaults = mostDefaults;
        this.file = reader.file();
        this.type = type;
        this.numbers = numbers;
        this.mostRanked = reader.meta("max_length")
                .map(cell -> Numbers.number(file, cell, "max_length"))
                .orElse(BigFraction.of(numbers.size()));
        this.defaultScore = type == VoteType.SCORING
                ? reader.meta("default_score")
                        .map(cell -> Numbers.number(file, cell, "default_score"))
                        .orElse(BigFraction.ZERO)
                : BigFraction.ZERO;
        reader.meta("scoring_fn").ifPresent(cell -> {
            if (type == VoteType.ORDINAL && !cell.value().equalsIgnoreCase(BORDA)) {
                throw Numbers.wrong(file, cell, "scoring_fn", "Borda, the only way to score ranks that is known here");
            }
        });
    }

    /** Points by number of project; {@code points} is the vote itself where the type has no points. */
    SortedMap<Integer, BigFraction> points(Cell vote, Cell points) {
        List<Cell> named = split(vote);
        List<Cell> given = type.hasPoints() ? split(points) : named;
        if (given.size() != named.size()) {
            throw points.wrong(
                    file,
                    "the vote names " + named.size() + " projects and gives " + given.size() + " numbers of points");
        }
        if (type == VoteType.CHOOSE_ONE && named.size() > 1) {
            throw vote.wrong(file, "the vote names " + named.size() + " projects, but its type is choose-1");
        }
        SortedMap<Integer, BigFraction> byProject = new TreeMap<>();
        for (int at = 0; at < named.size(); at++) {
            Cell id = named.get(at);
            Integer number = numbers.get(id.value());
            if (number == null) {
                throw wrong(id, "which is not among the projects of the file");
            }
            if (byProject.put(number, pointsAt(at, given.get(at))) != null) {
                throw wrong(id, "which it has named before");
            }
        }
        if (defaultScore.signum() != 0) {
            defaults += numbers.size() - byProject.size();
            if (defaults > mostDefaults) {
                throw vote.wrong(
                        file,
                        "with this ballot default_score has given more than " + mostDefaults
                                + " points, which is as many as are read");
            }
            numbers.values().forEach(number -> byProject.putIfAbsent(number, defaultScore));
        }
        return byProject;
    }

    private BigFraction pointsAt(int place, Cell given) {
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> BigFraction.ONE;
            case CUMULATIVE, SCORING -> Numbers.number(file, given, "the number of points");
            case ORDINAL -> {
                BigFraction points = mostRanked.subtract(BigFraction.of(place));
                if (points.signum() <= 0) {
                    throw given.wrong(
                            file,
                            "the vote ranks more projects than max_length allows, so that there are no points for this one");
                }
                yield points;
            }
        };
    }

    private MalformedFileException wrong(Cell id, String why) {
        return id.wrong(file, "the vote names “" + id.shown() + "”, " + why);
    }

    private static List<Cell> split(Cell list) {
        if (list.value().isEmpty()) {
            return List.of();
        }
        List<Cell> parts = new ArrayList<>();
        int start = 0;
        while (start <= list.text().length()) {
            int comma = list.text().indexOf(',', start);
            int end = comma < 0 ? list.text().length() : comma;
            parts.add(new Cell(list.text().substring(start, end), list.line(), list.column() + start));
            start = end + 1;
        }
        return parts;
    }
}
