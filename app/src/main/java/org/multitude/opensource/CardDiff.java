package org.multitude.opensource;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What changes from one card to the next, line by line, with a few lines around each change.
 *
 * @param lines lines in order; those left out between two changes are a gap
 * @param removed number of lines removed
 * @param added number of lines added
 */
public record CardDiff(List<Line> lines, int removed, int added) {
    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 3_000;

    /** What became of a line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED,
        GAP
    }

    /**
     * A line.
     *
     * @param kind what became of it
     * @param number its number, after the change unless it was removed; 0 for a gap
     * @param text the line
     */
    public record Line(Kind kind, int number, String text) {}

    static CardDiff of(String before, String after) {
        List<String> old = lines(before);
        List<String> young = lines(after);
        List<Line> shown = new ArrayList<>();
        int removed = 0;
        int added = 0;
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int start = delta.getTarget().getPosition();
            keep(shown, young, at, start, at > 0);
            for (int i = 0; i < delta.getSource().size(); i++) {
                shown.add(new Line(
                        Kind.REMOVED,
                        delta.getSource().getPosition() + i + 1,
                        delta.getSource().getLines().get(i)));
            }
            for (int i = 0; i < delta.getTarget().size(); i++) {
                shown.add(new Line(
                        Kind.ADDED, start + i + 1, delta.getTarget().getLines().get(i)));
            }
            removed += delta.getSource().size();
            added += delta.getTarget().size();
            at = start + delta.getTarget().size();
        }
        if (!shown.isEmpty()) {
            for (int i = at; i < Math.min(young.size(), at + CONTEXT); i++) {
                shown.add(new Line(Kind.KEPT, i + 1, young.get(i)));
            }
        }
        return new CardDiff(shown, removed, added);
    }

    private static void keep(List<Line> shown, List<String> young, int from, int to, boolean afterChange) {
        int head = afterChange ? Math.min(to, from + CONTEXT) : from;
        int tail = Math.max(head, to - CONTEXT);
        for (int i = from; i < head; i++) {
            shown.add(new Line(Kind.KEPT, i + 1, young.get(i)));
        }
        if (tail > head) {
            shown.add(new Line(Kind.GAP, 0, ""));
        }
        for (int i = tail; i < to; i++) {
            shown.add(new Line(Kind.KEPT, i + 1, young.get(i)));
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\r\n|\n|\r")).limit(MOST_LINES).toList();
    }
}
