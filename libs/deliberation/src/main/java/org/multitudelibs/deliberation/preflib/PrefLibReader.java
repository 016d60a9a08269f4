package org.multitudelibs.deliberation.preflib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.files.Shown;

/** Reads one file. */
final class PrefLibReader {
    private final String file;
    private final List<PrefLibLine> lines = new ArrayList<>();
    private final SequencedMap<String, String> metadata = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Integer> candidates = new HashMap<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private long voters;

    /** What the file says about itself, to be compared with what it holds. */
    private final List<Told> told = new ArrayList<>();

    private enum Total {
        ALTERNATIVES("alternatives are announced, but %d are named"),
        VOTERS("voters are announced, but the orders are those of %d"),
        ORDERS("orders are announced, but there are %d");

        private final String words;

        Total(String words) {
            this.words = words;
        }
    }

    private record Told(Total total, long value, PrefLibLine line, int column) {}

    PrefLibReader(String file, String text) {
        this(file, text, FileLimits.ORDERS);
    }

    PrefLibReader(String file, String text, int mostLines) {
        this.file = file;
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(new PrefLibLine(file, number, line));
                if (lines.size() > mostLines) {
                    throw lines.getLast()
                            .wrong(1, "there are more than " + mostLines + " lines, which is as many as are read");
                }
            }
        }
    }

    PrefLibElection election() {
        if (lines.isEmpty()) {
            throw MalformedFileException.at(file, 1, 1, "the file is empty");
        }
        String ending = file.substring(file.lastIndexOf('.') + 1);
        Optional<PrefLibType> type = PrefLibType.named(ending);
        if (lines.getFirst().startsWith("#")) {
            return present(type);
        }
        return older(
                type.orElseThrow(
                        () -> lines.getFirst()
                                .wrong(
                                        1,
                                        "the file’s name does not end in .soc, .soi, .toc or .toi, so what its orders may be is not known")));
    }

    private PrefLibElection present(Optional<PrefLibType> ending) {
        Optional<PrefLibType> type = ending;
        int at = 0;
        for (; at < lines.size() && lines.get(at).startsWith("#"); at++) {
            PrefLibLine line = lines.get(at);
            line.expect('#');
            if (line.skip(PrefLibElection.NAME)) {
                int column = line.column();
                int number = line.smallNumber("that of an alternative");
                line.expect(':');
                alternative(line, column, number, line.rest());
                continue;
            }
            int start = line.column();
            String key = line.upTo(':').strip();
            if (key.isEmpty()) {
                throw line.wrong(start, "after “#” comes what is said, such as “TITLE:”");
            }
            line.skip(':');
            line.skipSpaces();
            int column = line.column();
            if (key.equals(PrefLibElection.TYPE)) {
                type = Optional.of(type(line, ending));
            } else if (PrefLibElection.isCounted(key)) {
                Total total = switch (key) {
                    case PrefLibElection.ALTERNATIVES -> Total.ALTERNATIVES;
                    case PrefLibElection.VOTERS -> Total.VOTERS;
                    default -> Total.ORDERS;
                };
                told.add(new Told(total, line.number("how many there are"), line, column));
                line.end();
            } else if (metadata.putIfAbsent(key, line.rest()) != null) {
                throw line.wrong(start, "“" + Shown.of(key) + "” was said before");
            }
        }
        PrefLibLine lastOfHead = lines.get(at - 1);
        PrefLibType known = type.orElseThrow(() -> lastOfHead.wrongAtEnd(
                "neither a line “# DATA TYPE” nor the file’s name says whether it is soc, soi, toc or toi"));
        for (Total total : Total.values()) {
            if (told.stream().noneMatch(one -> one.total() == total)) {
                throw lastOfHead.wrongAtEnd(
                        "the number of " + total.words.substring(0, total.words.indexOf(' ')) + " is not said");
            }
        }
        check(Total.ALTERNATIVES, names.size());
        for (PrefLibLine line : lines.subList(at, lines.size())) {
            order(line, known, ':');
        }
        return checked(known);
    }

    private static PrefLibType type(PrefLibLine line, Optional<PrefLibType> ending) {
        int column = line.column();
        String told = line.rest();
        PrefLibType type = PrefLibType.named(told)
                .orElseThrow(() -> line.wrong(column, "“" + Shown.of(told) + "” is none of soc, soi, toc and toi"));
        if (ending.isPresent() && ending.get() != type) {
            throw line.wrong(
                    column,
                    "it says " + Shown.of(told) + ", but its name ends in ."
                            + ending.get().extension());
        }
        return type;
    }

    private void alternative(PrefLibLine line, int column, int number, String name) {
        if (number < 1) {
            throw line.wrong(column, "alternatives are numbered from 1");
        }
        if (names.size() == FileLimits.OPTIONS) {
            throw line.wrong(
                    column,
                    "there are more than " + FileLimits.OPTIONS + " alternatives, which is as many as are read");
        }
        if (candidates.putIfAbsent(number, names.size()) != null) {
            throw line.wrong(column, "alternative " + number + " was named before");
        }
        numbers.add(number);
        names.add(name);
    }

    private PrefLibElection older(PrefLibType type) {
        PrefLibLine first = lines.getFirst();
        int count = first.smallNumber("that of the alternatives");
        first.end();
        int at = 1;
        for (int number = 1; number <= count; number++, at++) {
            PrefLibLine line = at(at, count + " alternatives are announced, but the file ends before number " + number);
            int column = line.column();
            int named = line.smallNumber("that of an alternative");
            if (named != number) {
                throw line.wrong(
                        column,
                        "alternative " + number + " of the " + count + " announced is named here, not " + named);
            }
            line.expect(',');
            alternative(line, column, named, line.rest());
        }
        PrefLibLine totals =
                at(at, "the file ends before the number of voters, the sum of counts and the number of orders");
        List<Total> expected = List.of(Total.VOTERS, Total.VOTERS, Total.ORDERS);
        for (int total = 0; total < expected.size(); total++) {
            if (total > 0) {
                totals.expect(',');
            }
            int column = totals.column();
            long value = totals.number("the number of voters, the sum of counts and the number of orders");
            told.add(new Told(expected.get(total), value, totals, column));
        }
        totals.end();
        for (PrefLibLine line : lines.subList(at + 1, lines.size())) {
            order(line, type, ',');
        }
        return checked(type);
    }

    private PrefLibLine at(int index, String otherwise) {
        if (index >= lines.size()) {
            throw lines.getLast().wrongAtEnd(otherwise);
        }
        return lines.get(index);
    }

    private void order(PrefLibLine line, PrefLibType type, char separator) {
        int first = line.column();
        long cast = line.number("how many voters gave this order");
        if (voters + cast < 0) {
            throw line.wrong(first, "with this order there are more than 2⁶³ − 1 voters");
        }
        voters += cast;
        line.expect(separator);
        List<List<Integer>> places = new ArrayList<>();
        Set<Integer> ranked = new HashSet<>();
        while (!line.atEnd()) {
            List<Integer> place = new ArrayList<>();
            int column = line.column();
            if (line.skip('{')) {
                if (!type.hasTies()) {
                    throw line.wrong(column, "a file ." + type.extension() + " ranks no two equally");
                }
                while (!line.skip('}')) {
                    if (line.atEnd()) {
                        throw line.wrong(column, "this brace is not closed");
                    }
                    place.add(ranked(line, ranked));
                    line.separate('}', column);
                }
                if (place.isEmpty()) {
                    throw line.wrong(column, "there is nothing in these braces");
                }
            } else {
                place.add(ranked(line, ranked));
            }
            places.add(place);
            if (!line.atEnd()) {
                line.expect(',');
            }
        }
        if (type.isComplete() && ranked.size() < names.size()) {
            int missing = numbers.stream()
                    .filter(number -> !ranked.contains(number))
                    .findFirst()
                    .orElseThrow();
            throw line.wrong(
                    line.column(),
                    "a file ." + type.extension() + " ranks all alternatives, but " + missing + " is missing");
        }
        rankings.add(new Ranking(cast, places));
    }

    /** The candidate that is ranked next. */
    private int ranked(PrefLibLine line, Set<Integer> before) {
        line.skipSpaces();
        int column = line.column();
        int number = line.smallNumber("that of an alternative");
        Integer candidate = candidates.get(number);
        if (candidate == null) {
            throw line.wrong(column, "no alternative has the number " + number);
        }
        if (!before.add(number)) {
            throw line.wrong(column, "alternative " + number + " is ranked twice");
        }
        return candidate;
    }

    private PrefLibElection checked(PrefLibType type) {
        RankedBallots ballots = new RankedBallots(new Candidates(names), rankings);
        check(Total.VOTERS, voters);
        check(Total.ORDERS, rankings.size());
        return new PrefLibElection(type, metadata, numbers, ballots);
    }

    private void check(Total total, long found) {
        for (Told one : told) {
            if (one.total() == total && one.value() != found) {
                throw one.line().wrong(one.column(), one.value() + " " + total.words.formatted(found));
            }
        }
    }
}
