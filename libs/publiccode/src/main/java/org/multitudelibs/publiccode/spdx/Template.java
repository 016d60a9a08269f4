package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a licence with its optional parts and its blanks, as a row of steps: a word, the beginning of an optional
 * part (which may be jumped over), or a blank. {@code a <<beginOptional>>b <<endOptional>>c} is word a, optional to step
 * 3, word b, word c.
 *
 * <p>Source: SPDX 2.3, annex "License matching guidelines and templates".
 *
 * @param kinds what each step is
 * @param arguments of a word its number, of an optional part the step after it, of a blank its place in {@code blanks}
 * @param depths how many optional parts each step lies in
 */
record Template(byte[] kinds, int[] arguments, byte[] depths, List<Blank> blanks) {
    static final byte WORD = 0;
    static final byte OPTIONAL = 1;
    static final byte BLANK = 2;

    private static final Pattern MARK =
            Pattern.compile("<<(?:(beginOptional)|(endOptional)|var;.*?match=\"(.*?)\")>>", Pattern.DOTALL);
    private static final Pattern ORIGINAL = Pattern.compile("original=\"(.*?)\";match=", Pattern.DOTALL);

    int size() {
        return kinds.length;
    }

    static Template read(String source, Vocabulary vocabulary) {
        return new Reading(vocabulary).read(source);
    }

    /** The text as it reads with every optional part and the original words in every blank. */
    static String whole(String source) {
        return MARK.matcher(source).replaceAll(mark -> {
            Matcher original = ORIGINAL.matcher(mark.group());
            return Matcher.quoteReplacement(original.find() ? original.group(1) : "");
        });
    }

    private static final class Reading {
        private final Vocabulary vocabulary;
        private final List<Integer> kinds = new ArrayList<>();
        private final List<Integer> arguments = new ArrayList<>();
        private final List<Integer> depths = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final List<Blank> blanks = new ArrayList<>();

        Reading(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        Template read(String source) {
            Matcher mark = MARK.matcher(source);
            int at = 0;
            while (mark.find()) {
                words(source.substring(at, mark.start()));
                at = mark.end();
                if (mark.group(1) != null) {
                    step(OPTIONAL, 0);
                    open.add(kinds.size() - 1);
                } else if (mark.group(2) != null) {
                    close();
                } else {
                    step(BLANK, blanks.size());
                    blanks.add(Blank.of(mark.group(3)));
                }
            }
            words(source.substring(at));
            while (!open.isEmpty()) {
                close();
            }
            int size = kinds.size();
            byte[] kindsOf = new byte[size];
            byte[] depthsOf = new byte[size];
            for (int step = 0; step < size; step++) {
                kindsOf[step] = kinds.get(step).byteValue();
                depthsOf[step] = depths.get(step).byteValue();
            }
            return new Template(
                    kindsOf, arguments.stream().mapToInt(Integer::intValue).toArray(), depthsOf, List.copyOf(blanks));
        }

        private void close() {
            if (!open.isEmpty()) {
                arguments.set(open.removeLast(), kinds.size());
            }
        }

        private void words(String text) {
            for (String word : Wording.of(text).words()) {
                step(WORD, vocabulary.add(word));
            }
        }

        private void step(int kind, int argument) {
            kinds.add(kind);
            arguments.add(argument);
            depths.add(open.size());
        }
    }
}
