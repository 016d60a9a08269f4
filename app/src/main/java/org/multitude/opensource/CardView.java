package org.multitude.opensource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;

/**
 * A card line by line, with what was found.
 *
 * @param whole findings about no line: something that is missing
 * @param lines its lines
 * @param errors number of errors
 * @param warnings number of warnings
 * @param cut whether the file goes on after the lines shown
 */
public record CardView(List<Remark> whole, List<Line> lines, int errors, int warnings, boolean cut) {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 1_000;
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- +)*)([A-Za-z][A-Za-z0-9_/-]*)(:(?:\\s.*)?)$");

    /**
     * A finding in words.
     *
     * @param error whether it is an error; else a warning
     * @param key what it is about, such as {@code legal.license}
     * @param words the sentence
     */
    public record Remark(boolean error, String key, String words) {}

    /**
     * A line, in three pieces so that the page can colour its key.
     *
     * @param number its number
     * @param before what precedes the key
     * @param key the key, or empty
     * @param after the rest
     * @param remarks what was found on it
     */
    public record Line(int number, String before, String key, String after, List<Remark> remarks) {
        /** Class that the style sheet knows, or empty. */
        public String look() {
            return remarks.isEmpty() ? "" : remarks.stream().anyMatch(Remark::error) ? "error" : "warning";
        }
    }

    static CardView of(Card card, Words words) {
        List<Remark> whole = new ArrayList<>();
        Map<Integer, List<Remark>> byLine = new HashMap<>();
        String[] text = card.text().split("\r\n|\n|\r", -1);
        int count = text.length > 1 && text[text.length - 1].isEmpty() ? text.length - 1 : text.length;
        int shown = Math.min(count, MOST_LINES);
        for (Finding finding : card.reading().findings()) {
            Remark remark = new Remark(finding.isError(), finding.key(), FindingWords.say(finding, words));
            if (finding.line() == 0 || finding.line() > shown) {
                whole.add(remark);
            } else {
                byLine.computeIfAbsent(finding.line(), line -> new ArrayList<>())
                        .add(remark);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            lines.add(line(number, text[number - 1], byLine.getOrDefault(number, List.of())));
        }
        return new CardView(
                whole,
                lines,
                card.reading().errors().size(),
                card.reading().warnings().size(),
                count > shown);
    }

    private static Line line(int number, String text, List<Remark> remarks) {
        String cut = text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
        String clean = cut.replaceAll("[\\p{Cc}&&[^\\t]]", "\uFFFD");
        Matcher matcher = KEY.matcher(clean);
        return matcher.matches()
                ? new Line(number, matcher.group(1), matcher.group(2), matcher.group(3), remarks)
                : new Line(number, clean, "", "", remarks);
    }
}
