package org.multitude.opensource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;

/**
 * A card line by line, with what was found.
 *
 * @param whole findings about no line that is shown: something that is missing, or far below
 * @param lines its lines
 * @param errors number of errors
 * @param warnings number of warnings
 * @param cut whether the file goes on after the lines shown
 */
public record CardView(List<Remark> whole, List<CardLine> lines, int errors, int warnings, boolean cut) {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_LINKS = 12;

    /**
     * A finding in words.
     *
     * @param error whether it is an error; else a warning
     * @param line its line, 0 for none
     * @param key what it is about, such as {@code legal.license}
     * @param words the sentence
     */
    public record Remark(boolean error, int line, String key, String words) {}

    /** Numbers of the first lines that something was found on. */
    public List<Integer> found() {
        return lines.stream()
                .filter(line -> !line.remarks().isEmpty())
                .map(CardLine::number)
                .limit(MOST_LINKS)
                .toList();
    }

    static CardView of(Card card, Words words) {
        List<Remark> whole = new ArrayList<>();
        Map<Integer, List<Finding>> byLine = new HashMap<>();
        String[] text = card.text().split("\r\n|\n|\r", -1);
        int count = text.length > 1 && text[text.length - 1].isEmpty() ? text.length - 1 : text.length;
        int shown = Math.min(count, MOST_LINES);
        for (Finding finding : card.reading().findings()) {
            if (finding.line() == 0 || finding.line() > shown) {
                whole.add(remark(finding, words));
            } else {
                byLine.computeIfAbsent(finding.line(), line -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<CardLine> lines = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            List<Finding> found = byLine.getOrDefault(number, List.of());
            lines.add(CardLine.of(
                    number,
                    text[number - 1],
                    found,
                    found.stream().map(finding -> remark(finding, words)).toList()));
        }
        return new CardView(
                whole,
                lines,
                card.reading().errors().size(),
                card.reading().warnings().size(),
                count > shown);
    }

    private static Remark remark(Finding finding, Words words) {
        return new Remark(finding.isError(), finding.line(), finding.key(), FindingWords.say(finding, words));
    }
}
