package org.multitude.platform.text;

import java.text.Normalizer;

/**
 * Text of several lines that a person wrote, in Markdown, cleaned once at the door: Unicode NFC, line ends as LF, no
 * control or direction-changing characters, no space at its ends. It is made safe HTML only by {@link Markdown}.
 */
public record Prose(String text) {
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
        return clean(typed).replaceAll("\\s+", " ").strip();
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]", "")
                .strip();
    }
}
