package org.multitudelibs.publiccode.spdx;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A place of a template where the words may vary: at most so many words and characters, and, unless any will do, words
 * that a pattern accepts. Patterns of the list are written for the text with its punctuation; here they lose theirs.
 */
record Blank(
        int most,
        int mostCharacters,
        boolean mayBeEmpty,
        @Nullable Pattern pattern) {
    private static final Pattern ANY = Pattern.compile("\\.(?:[*+]|\\{(\\d+),(\\d+)\\})");
    /** Any character, so often; something kept; or white space and punctuation, however often. */
    private static final Pattern PART = Pattern.compile("(?<any>\\.|\\[\\^[^\\]]*\\])(?<often>[*+?]|\\{[0-9,]+\\})"
            + "|(?:\\\\.|\\[(?:\\\\[^s]|[ ,.])+\\]|\\[ [^\\]]*\\]|[^\\p{L}\\p{N}|()?*+\\[\\]{}])(?:[*+?]|\\{[0-9,]+\\})?"
            + "|(?<kept>\\[[^\\]]+\\]|\\{[0-9,]+\\}|.)");

    private static final int WORDS_OF_A_NAME = 60;
    private static final int WORDS_OF_NOTICES = 800;

    static Blank of(String match) {
        Matcher any = ANY.matcher(match);
        if (any.matches()) {
            boolean counted = any.group(2) != null;
            int characters = counted ? Integer.parseInt(any.group(2)) : 500;
            return new Blank(
                    characters >= 5_000 ? WORDS_OF_NOTICES : WORDS_OF_A_NAME,
                    characters,
                    counted || match.equals(".*"),
                    null);
        }
        String words = withoutPunctuation(Normalizer.normalize(match, Normalizer.Form.NFKC));
        int most = words.contains(".+") || words.contains(".*") ? WORDS_OF_A_NAME : longest(match);
        try {
            Pattern pattern = Pattern.compile(" *(?:" + words + ") *");
            return new Blank(most, 1_000, pattern.matcher("").matches(), pattern);
        } catch (PatternSyntaxException e) {
            // A pattern that cannot be read without its punctuation: any words will do.
            return new Blank(most, 1_000, true, null);
        }
    }

    /** The pattern for words in small letters with one space between them: {@code foo\(s\),?\s+bar} is {@code foo *s *bar}. */
    private static String withoutPunctuation(String match) {
        StringBuilder words = new StringBuilder();
        Matcher part = PART.matcher(match);
        while (part.find()) {
            if (part.group("any") != null) {
                words.append('.').append(part.group("often"));
            } else if (part.group("kept") != null) {
                words.append(part.group("kept").toLowerCase(Locale.ROOT));
            } else {
                words.append(" *");
            }
        }
        return words.toString();
    }

    private static int longest(String match) {
        int most = 0;
        for (String alternative : match.split("\\|", -1)) {
            most = Math.max(most, alternative.split("\\s|\\\\s|[-/.]", -1).length);
        }
        return most + 1;
    }

    boolean accepts(List<String> words) {
        return pattern == null || pattern.matcher(String.join(" ", words)).matches();
    }
}
