package org.multitude.platform.index;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Html;

/** Text as safe HTML with the words found within {@code <mark>}. */
final class Marked {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;

    private final Wanted wanted;
    private final Map<String, String> written = new HashMap<>();

    Marked(Wanted wanted) {
        this.wanted = wanted;
    }

    /** The whole text. */
    String whole(String text) {
        return marked(text, found(text));
    }

    /** The sentence with most of what was looked for, cut where it is long; the first sentence when there is none. */
    String sentence(String text) {
        String best = "";
        List<Analysis.Token> most = List.of();
        for (String sentence : sentences(text)) {
            List<Analysis.Token> found = found(sentence);
            if (best.isEmpty() || distinct(found) > distinct(most)) {
                best = sentence;
                most = found;
            }
        }
        String cut = cut(best, most.isEmpty() ? 0 : most.getFirst().start());
        return whole(cut);
    }

    /** A label in which something was found; {@code nom_ecole} has two words. */
    Optional<String> label(String text) {
        List<Analysis.Token> whole = found(text, text);
        List<Analysis.Token> found = whole.isEmpty() ? found(text, Analysis.apart(text)) : whole;
        return found.isEmpty() ? Optional.empty() : Optional.of(marked(text, found));
    }

    /** How words that were found are written, by how they are looked for. */
    Map<String, String> written() {
        return Map.copyOf(written);
    }

    private List<Analysis.Token> found(String text) {
        return found(text, text);
    }

    /** What was found in a text as it is read, which has each word where the text has it. */
    private List<Analysis.Token> found(String text, String read) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Analysis.Token> found = Analysis.tokens(read, wanted::mayName).stream()
                .filter(wanted::names)
                .toList();
        found.forEach(token -> written.putIfAbsent(
                token.plain(),
                text.substring(afterArticle(text, token), token.end()).toLowerCase(Locale.ROOT)));
        return found;
    }

    private static long distinct(List<Analysis.Token> found) {
        return found.stream().map(Analysis.Token::french).distinct().count();
    }

    private static List<String> sentences(String text) {
        List<String> all = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                all.add(sentence);
            }
        }
        return all;
    }

    private static String cut(String sentence, int match) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int from = match <= LONGEST - BEFORE ? 0 : space(sentence, match - BEFORE);
        int to = from + LONGEST >= sentence.length() ? sentence.length() : space(sentence, from + LONGEST);
        return (from > 0 ? "… " : "") + sentence.substring(from, to).strip() + (to < sentence.length() ? " …" : "");
    }

    /** The last space before a place, or the place itself in a text that has none near. */
    private static int space(String text, int place) {
        int space = text.lastIndexOf(' ', place);
        if (space > place - BEFORE) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static String marked(String text, List<Analysis.Token> found) {
        StringBuilder html = new StringBuilder();
        int written = 0;
        for (Analysis.Token token : found) {
            int start = afterArticle(text, token);
            html.append(Html.escape(text.substring(written, start)));
            html.append("<mark>")
                    .append(Html.escape(text.substring(start, token.end())))
                    .append("</mark>");
            written = token.end();
        }
        return html.append(Html.escape(text.substring(written))).toString();
    }

    /** Where the word itself starts when an elided article stands before it, as in {@code l’école}. */
    private static int afterArticle(String text, Analysis.Token token) {
        if (token.end() - token.start() <= token.plain().length()) {
            return token.start();
        }
        String word = text.substring(token.start(), token.end()).replace('’', '\'');
        return token.start() + word.indexOf('\'') + 1;
    }
}
