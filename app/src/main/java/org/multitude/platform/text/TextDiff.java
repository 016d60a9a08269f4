package org.multitude.platform.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changes from one text to another, by whole words and punctuation, never by letters.
 *
 * @param pieces kept, removed and added pieces; a removed piece comes before the one that takes its place
 */
public record TextDiff(List<Piece> pieces) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*|\\s+|.", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** Beyond this many tokens on a side a passage is shown as replaced whole. */
    private static final int MOST_TOKENS = 6_000;

    public TextDiff {
        pieces = List.copyOf(pieces);
    }

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of text with the same fate. */
    public record Piece(Kind kind, String text) {}

    /** Compares two texts. */
    public static TextDiff of(String before, String after) {
        List<String> old = tokens(before);
        List<String> young = tokens(after);
        Pieces pieces = new Pieces();
        if (old.size() > MOST_TOKENS || young.size() > MOST_TOKENS) {
            pieces.add(before.equals(after) ? Kind.KEPT : Kind.REMOVED, before);
            pieces.add(Kind.ADDED, before.equals(after) ? "" : after);
            return new TextDiff(pieces.whole());
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int start = delta.getSource().getPosition();
            pieces.add(Kind.KEPT, String.join("", old.subList(at, start)));
            pieces.add(Kind.REMOVED, String.join("", delta.getSource().getLines()));
            pieces.add(Kind.ADDED, String.join("", delta.getTarget().getLines()));
            at = start + delta.getSource().size();
        }
        pieces.add(Kind.KEPT, String.join("", old.subList(at, old.size())));
        return new TextDiff(pieces.whole());
    }

    /** Whether the texts are the same. */
    public boolean same() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.KEPT);
    }

    /** How many words are removed. */
    public int removed() {
        return words(Kind.REMOVED);
    }

    /** How many words are added. */
    public int added() {
        return words(Kind.ADDED);
    }

    private int words(Kind kind) {
        return (int) pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .flatMap(piece -> tokens(piece.text()).stream())
                .filter(token -> WORD.matcher(token).lookingAt())
                .count();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Gathers pieces; a lone space between two changes goes with them, so that a changed phrase reads whole. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private String space = "";

        void add(Kind kind, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (kind == Kind.KEPT) {
                keep(text);
                return;
            }
            if (!space.isEmpty()) {
                removed.append(space);
                added.append(space);
                space = "";
            }
            (kind == Kind.REMOVED ? removed : added).append(text);
        }

        private void keep(String text) {
            if (text.isBlank() && !removed.isEmpty() && !added.isEmpty()) {
                space = text;
                return;
            }
            flush();
            all.add(new Piece(Kind.KEPT, text));
        }

        private void flush() {
            if (!removed.isEmpty()) {
                all.add(new Piece(Kind.REMOVED, removed.toString()));
            }
            if (!added.isEmpty()) {
                all.add(new Piece(Kind.ADDED, added.toString()));
            }
            if (!space.isEmpty()) {
                all.add(new Piece(Kind.KEPT, space));
            }
            removed.setLength(0);
            added.setLength(0);
            space = "";
        }

        List<Piece> whole() {
            flush();
            return all;
        }
    }
}
