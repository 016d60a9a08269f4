package org.multitudelibs.publiccode;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The word of a closed list that a written one most likely stands for.
 *
 * <p>First the word that differs by case, accents or separators alone ({@code bêta} for {@code beta}); then the only
 * one of which it is a part or a beginning ({@code web} for {@code standalone/web}); then the nearest one by Levenshtein's
 * distance, at most a third of its letters away ({@code stabel} is 2 away from {@code stable}). Between two equally
 * near, none: a wrong guess is worse than no guess.
 */
final class NearestWord {
    private static final int LONGEST = 60;
    private static final int SHORTEST_PART = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_/.-]+");

    private record Word(String written, String folded) {}

    private final List<Word> words;

    NearestWord(Collection<String> words) {
        this.words = words.stream().map(word -> new Word(word, folded(word))).toList();
    }

    static Optional<String> of(String written, Collection<String> words) {
        return new NearestWord(words).to(written);
    }

    Optional<String> to(String written) {
        if (written.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String wanted = folded(written);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return only(word -> word.folded().equals(wanted))
                .or(() -> only(word -> isPart(wanted, word.folded())))
                .or(() -> within(wanted));
    }

    /** Whether the word begins with what is wanted, or has it between two of its separators. */
    private static boolean isPart(String wanted, String word) {
        return wanted.length() >= SHORTEST_PART
                && (word.startsWith(wanted) || ("-" + word + "-").contains("-" + wanted + "-"));
    }

    private Optional<String> only(Predicate<Word> rule) {
        List<Word> found = words.stream().filter(rule).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst().written()) : Optional.empty();
    }

    private Optional<String> within(String wanted) {
        int best = wanted.length() / 3 + 1;
        Optional<String> nearest = Optional.empty();
        for (Word word : words) {
            if (Math.abs(word.folded().length() - wanted.length()) > best) {
                continue;
            }
            int distance = distance(wanted, word.folded(), best);
            if (distance < best) {
                best = distance;
                nearest = Optional.of(word.written());
            } else if (distance == best) {
                nearest = Optional.empty();
            }
        }
        return nearest;
    }

    private static String folded(String word) {
        String stripped = word.strip();
        String plain = stripped.chars().allMatch(character -> character < 0x80)
                ? stripped
                : MARKS.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFD))
                        .replaceAll("");
        return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** One for each letter changed, missing or added. */
    static int distance(String a, String b) {
        return distance(a, b, Integer.MAX_VALUE - 1);
    }

    /** As above up to a limit, beyond which any larger number will do. */
    private static int distance(String a, String b, int limit) {
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }
}
