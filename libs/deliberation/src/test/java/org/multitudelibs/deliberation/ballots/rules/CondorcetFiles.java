package org.multitudelibs.deliberation.ballots.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/** Reads the published elections that only tests need. */
final class CondorcetFiles {
    private static final Pattern OPTION = Pattern.compile("Option \\d+-+>: (.*)$");
    private static final Pattern VOTE = Pattern.compile("^V: ([-1-9]+)\\s");
    private static final Pattern TIMES = Pattern.compile("^(.*?)(?:\\s*\\*\\s*(\\d+))?$");

    private CondorcetFiles() {}

    private static List<String> lines(Path file) {
        return new String(TestData.bytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    /** A tally sheet of Debian: of each voter a digit for each option; the same digit is the same place, a dash is none. */
    static RankedBallots debian(Path file) {
        List<String> names = new ArrayList<>();
        List<Ranking> rankings = new ArrayList<>();
        for (String line : lines(file)) {
            Matcher option = OPTION.matcher(line);
            if (option.find()) {
                names.add(option.group(1));
            }
            Matcher vote = VOTE.matcher(line);
            if (vote.find()) {
                TreeMap<Character, List<Integer>> places = new TreeMap<>();
                for (int who = 0; who < vote.group(1).length(); who++) {
                    char place = vote.group(1).charAt(who);
                    if (place != '-') {
                        places.computeIfAbsent(place, p -> new ArrayList<>()).add(who);
                    }
                }
                rankings.add(new Ranking(1, List.copyOf(places.values())));
            }
        }
        return new RankedBallots(new Candidates(names), rankings);
    }

    /** A file of Tideman's collection: how many candidates, then ballots, each a count, numbers from 1 and a 0. */
    static RankedBallots tideman(Path file) {
        List<String> lines = lines(file);
        int count = Integer.parseInt(lines.getFirst().split(" ", -1)[0]);
        List<Ranking> rankings = new ArrayList<>();
        for (String line : lines.subList(1, lines.indexOf("0"))) {
            int[] numbers = Arrays.stream(line.strip().split("\\s+", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            Integer[] order = Arrays.stream(numbers, 1, numbers.length - 1)
                    .mapToObj(number -> number - 1)
                    .toArray(Integer[]::new);
            rankings.add(Ranking.of(numbers[0], order));
        }
        return new RankedBallots(numbered(count), rankings);
    }

    /** Condorcet Election Format, as far as these files use it: names, then rankings, each perhaps with how many times it was cast. */
    static RankedBallots cvotes(Path file) {
        List<String> names = List.of();
        List<Ranking> rankings = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("#/Candidates:")) {
                names = split(line.substring(line.indexOf(':') + 1), ";");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Matcher times = TIMES.matcher(line.strip());
                if (times.find()) {
                    List<Integer> order = new ArrayList<>();
                    for (String name : split(times.group(1), ">")) {
                        if (!name.equals("/EMPTY_RANKING/")) {
                            order.add(names.indexOf(name));
                        }
                    }
                    String count = times.group(2);
                    rankings.add(Ranking.of(count == null ? 1 : Long.parseLong(count), order.toArray(Integer[]::new)));
                }
            }
        }
        return new RankedBallots(new Candidates(names), rankings);
    }

    private static List<String> split(String line, String by) {
        return Arrays.stream(line.split(by, -1)).map(String::strip).toList();
    }

    private static Candidates numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add(String.valueOf(number));
        }
        return new Candidates(names);
    }
}
