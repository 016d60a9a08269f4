package org.multitudelibs.publiccode;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
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

    private NearestWord() {}

    static Optional<String> of(String written, Collection<String> words) {
        String wanted = folded(written);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return only(words, word -> folded(word).equals(wanted))
                .or(() -> only(words, word -> isPart(wanted, folded(word))))
                .or(() -> within(wanted, words));
    }

    private static boolean isPart(String wanted, String word) {
        return wanted.length() >= SHORTEST_PART
                && (word.startsWith(wanted) || List.of(word.split("-", -1)).contains(wanted));
    }

    private static Optional<String> only(Collection<String> words, Predicate<String> rule) {
        List<String> found = words.stream().filter(rule).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<String> within(String wanted, Collection<String> words) {
        record Candidate(String word, int distance) {}
        int allowed = wanted.length() / 3;
        List<Candidate> candidates = words.stream()
                .filter(word -> Math.abs(word.length() - wanted.length()) <= allowed)
                .map(word -> new Candidate(word, distance(wanted, folded(word))))
                .filter(candidate -> candidate.distance() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .toList();
        boolean clear = candidates.size() == 1
                || candidates.size() > 1
                        && candidates.get(0).distance() < candidates.get(1).distance();
        return clear ? Optional.of(candidates.getFirst().word()) : Optional.empty();
    }

    private static String folded(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** One for each letter changed, missing or added. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
