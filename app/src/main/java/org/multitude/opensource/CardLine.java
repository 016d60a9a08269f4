package org.multitude.opensource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.Finding;

/**
 * A line of a card, in pieces so that the page can colour its key and mark what a finding speaks of.
 *
 * @param number its number
 * @param pieces its text
 * @param remarks what was found on it
 */
public record CardLine(int number, List<Piece> pieces, List<CardView.Remark> remarks) {
    private static final int LONGEST = 1_000;
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- +)*)([A-Za-z][A-Za-z0-9_/-]*)(?=:(?:\\s|$))");

    /** What a piece of a line is. */
    public enum Kind {
        PLAIN,
        KEY,
        MARKED
    }

    /** A piece of a line. */
    public record Piece(Kind kind, String text) {}

    /** Class that the style sheet knows, or empty. */
    public String look() {
        return remarks.isEmpty() ? "" : remarks.stream().anyMatch(CardView.Remark::error) ? "error" : "warning";
    }

    static CardLine of(int number, String text, List<Finding> findings, List<CardView.Remark> remarks) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        String clean = cut.replaceAll("[\\p{Cc}&&[^\\t]]", "\uFFFD");
        BitSet marked = new BitSet();
        findings.forEach(finding -> mark(clean, finding, marked));
        Matcher key = KEY.matcher(clean);
        int keyStart = key.find() ? key.start(2) : clean.length();
        int keyEnd = keyStart == clean.length() ? keyStart : key.end(2);
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= clean.length(); i++) {
            Kind kind = kind(start, keyStart, keyEnd, marked);
            if (i == clean.length() || kind(i, keyStart, keyEnd, marked) != kind) {
                pieces.add(new Piece(kind, clean.substring(start, i)));
                start = i;
            }
        }
        return new CardLine(number, pieces, remarks);
    }

    private static Kind kind(int at, int keyStart, int keyEnd, BitSet marked) {
        return marked.get(at) ? Kind.MARKED : at >= keyStart && at < keyEnd ? Kind.KEY : Kind.PLAIN;
    }

    /** Marks the value or the name that is wrong, where it stands in the line at its column or after. */
    private static void mark(String line, Finding finding, BitSet marked) {
        Optional.ofNullable(finding.arguments().get("value"))
                .or(() -> Optional.ofNullable(finding.arguments().get("name")))
                .filter(wrong -> !wrong.isBlank())
                .ifPresent(wrong -> {
                    int at = line.indexOf(wrong, Math.max(0, finding.column() - 1));
                    if (at >= 0) {
                        marked.set(at, at + wrong.length());
                    }
                });
    }
}
