package org.multitudelibs.publiccode.spdx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as the row of its words, which is what licences are compared by: small letters, no white space, no
 * punctuation, no markup, and words that the guidelines hold for equal written in one way.
 *
 * <p>Example: {@code 1. The "Licence" (see http://a.b)} and {@code 1) the LICENSE: see https://a.b} are both {@code 1 the
 * license see http a b}.
 *
 * <p>Source: SPDX License List Matching Guidelines 2.1: white space (3), capitals (4), punctuation (5), bullets (7), equal
 * words (8), copyright symbol (9). We go further in one point: all punctuation counts for nothing, not only its kind.
 *
 * @param words in their order
 * @param lines the line of each word, from 1
 * @param notices whether each word stands in a line that tells whose copyright it is
 */
record Wording(List<String> words, int[] lines, boolean[] notices) {
    private static final Map<String, String> EQUAL = new HashMap<>();
    private static final Map<String, Map<String, List<String>>> EQUAL_PAIRS = new HashMap<>();
    private static final Pattern NOTICE = Pattern.compile(
            "[^\\p{L}\\p{N}]{0,20}(?:copyright\\b.{0,200}(?:[0-9]{4}|[©<\\[{]|\\(c\\)).*|©.*|\\(c\\).{0,80}[0-9]{4}.*"
                    + "|all rights reserved.{0,5})",
            Pattern.CASE_INSENSITIVE);

    static {
        for (List<String> row : ListFile.rows("equal-words.tsv")) {
            List<String> written = List.of(row.get(1).split(" ", -1));
            String[] found = row.get(0).split(" ", -1);
            if (found.length == 1) {
                EQUAL.put(found[0], row.get(1));
            } else {
                EQUAL_PAIRS.computeIfAbsent(found[0], first -> new HashMap<>()).put(found[1], written);
            }
        }
    }

    static Wording of(String text) {
        String plain = Markup.removed(isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        Builder builder = new Builder(plain.length() / 6);
        int line = 1;
        int start = 0;
        while (start < plain.length()) {
            int end = plain.indexOf('\n', start);
            end = end < 0 ? plain.length() : end;
            builder.add(plain, start, end, line);
            line++;
            start = end + 1;
        }
        return builder.build();
    }

    int size() {
        return words.size();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    private static final class Builder {
        private final List<String> words;
        private int[] lines;
        private boolean[] notices;

        Builder(int expected) {
            words = new ArrayList<>(expected + 8);
            lines = new int[expected + 8];
            notices = new boolean[expected + 8];
        }

        void add(String text, int start, int end, int line) {
            boolean notice = end - start < 500 && isNotice(text.substring(start, end));
            int at = start;
            while (at < end) {
                while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                int from = at;
                while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                if (at > from) {
                    addEqual(text.substring(from, at).toLowerCase(Locale.ROOT), line, notice);
                }
            }
        }

        private static boolean isNotice(String line) {
            String lower = line.toLowerCase(Locale.ROOT);
            return (lower.contains("copyright")
                            || lower.contains("©")
                            || lower.contains("(c)")
                            || lower.contains("all rights"))
                    && NOTICE.matcher(line.strip()).matches();
        }

        private void addEqual(String found, int line, boolean notice) {
            String word = EQUAL.getOrDefault(found, found);
            Map<String, List<String>> seconds = words.isEmpty() ? null : EQUAL_PAIRS.get(words.getLast());
            List<String> pair = seconds == null ? null : seconds.get(word);
            if (pair == null) {
                append(word, line, notice);
            } else {
                words.removeLast();
                pair.forEach(each -> append(each, line, notice));
            }
        }

        private void append(String word, int line, boolean notice) {
            int at = words.size();
            if (at == lines.length) {
                lines = Arrays.copyOf(lines, at * 2);
                notices = Arrays.copyOf(notices, at * 2);
            }
            words.add(word);
            lines[at] = line;
            notices[at] = notice;
        }

        Wording build() {
            return new Wording(words, Arrays.copyOf(lines, words.size()), Arrays.copyOf(notices, words.size()));
        }
    }
}
