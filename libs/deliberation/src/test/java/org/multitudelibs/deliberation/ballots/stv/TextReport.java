package org.multitudelibs.deliberation.ballots.stv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.stv.DroopReport.Action;

/** A count as Droop and stv-rs report it in text: what it does not repeat stands as before. */
final class TextReport {
    private static final Pattern CANDIDATE = Pattern.compile("\t(Elected|Pending|Hopeful|Defeated): +(.*) \\((.*)\\)");
    private static final Pattern FIGURE =
            Pattern.compile("\t(Quota|Threshold|Residual|Nontransferable votes|Surplus): (.*)");
    private static final Map<String, String> TAGS = Map.of(
            "Begin Count", "begin",
            "Count Votes", "count",
            "Count Complete", "end",
            "Iterate", "iterate",
            "Elect", "elect",
            "Candidate at threshold", "elect",
            "Defeat", "defeat",
            "Transfer defeated", "transfer",
            "Surplus transferred", "transfer",
            "Transfer surplus", "transfer");

    private final boolean meek;
    private final List<String> names = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, String> figures = new TreeMap<>();
    private final Map<Integer, String> votes = new TreeMap<>();
    private final Map<Integer, String> states = new TreeMap<>();
    private String message = "";
    private int round;

    private TextReport(boolean meek) {
        this.meek = meek;
    }

    static List<Action> read(Path file, boolean meek) {
        TextReport report = new TextReport(meek);
        TestData.lines(file).forEach(report::line);
        report.flush();
        return report.actions;
    }

    private void line(String line) {
        Matcher candidate = CANDIDATE.matcher(line);
        Matcher figure = FIGURE.matcher(line);
        if (line.startsWith("\tAdd eligible: ")) {
            names.add(line.substring("\tAdd eligible: ".length()));
        } else if (line.startsWith("Round ")) {
            flush();
            round = Integer.parseInt(line.substring(6, line.length() - 1));
        } else if (line.startsWith("Action: ")) {
            flush();
            message = line.substring("Action: ".length());
        } else if (candidate.matches()) {
            candidate(candidate.group(1), candidate.group(2), candidate.group(3));
        } else if (figure.matches()) {
            figures.put(figure.group(1), figure.group(2));
        }
    }

    private void candidate(String state, String name, String figure) {
        String then = state.equals("Pending") ? "elected" : state.toLowerCase(java.util.Locale.ROOT);
        if (names.contains(name)) {
            votes.put(names.indexOf(name), figure);
            states.put(names.indexOf(name), then);
        } else {
            // All who are excluded and have nothing share one line.
            for (String one : name.split(", ")) {
                votes.put(names.indexOf(one), figure);
                states.put(names.indexOf(one), then);
            }
        }
    }

    private void flush() {
        if (!message.isEmpty()) {
            String tag = TAGS.entrySet().stream()
                    .filter(entry -> message.startsWith(entry.getKey()))
                    .max(Map.Entry.comparingByKey(java.util.Comparator.comparing(String::length)))
                    .map(Map.Entry::getValue)
                    .orElse("other");
            String quota = figures.getOrDefault("Quota", figures.getOrDefault("Threshold", ""));
            String left = figures.getOrDefault(meek ? "Residual" : "Nontransferable votes", "");
            actions.add(new Action(
                    tag,
                    round,
                    message,
                    quota,
                    figures.getOrDefault("Surplus", ""),
                    left,
                    new TreeMap<>(votes),
                    new TreeMap<>(states),
                    Map.of()));
        }
        message = "";
    }
}
