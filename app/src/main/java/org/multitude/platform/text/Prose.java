package org.multitude.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text of several lines that a person wrote, in Markdown, cleaned once at the door: Unicode NFC, line ends as LF, no
 * control or direction-changing characters, no space at its ends. It is made safe HTML only by {@link Markdown}.
 */
public record Prose(String text) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    public Prose {
        if (!text.equals(clean(text))) {
            throw new IllegalArgumentException("prose must be cleaned by Prose.of");
        }
    }

    /** Cleans what somebody typed. */
    public static Prose of(String typed) {
        return new Prose(clean(typed));
    }

    /** Cleans what somebody typed on one line: runs of white space become one space. */
    public static String line(String typed) {
        return SPACES.matcher(clean(typed)).replaceAll(" ").strip();
    }

    /** The beginning of a longer text, never ending between the two halves of a sign. */
    public static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String clean(String typed) {
        if (plain(typed)) {
            return typed.strip();
        }
        String lines = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }

    /** Whether nothing can be unclean: below the combining marks every character is in NFC already. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean seen = c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0x300 || c == '\n' || c == '\t';
            if (!seen) {
                return false;
            }
        }
        return true;
    }
}
