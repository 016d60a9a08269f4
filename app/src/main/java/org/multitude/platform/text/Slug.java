package org.multitude.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of an address that names a thing: lower-case ASCII letters, digits and single hyphens, 1 to 80 long. */
public record Slug(String text) {
    private static final int MAX = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!valid(text)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** A slug made of a title: accents dropped, everything else that is not a letter or digit a hyphen. */
    public static Slug of(String title) {
        String letters = MARKS.matcher(Normalizer.normalize(
                        title.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String ascii = ENDS.matcher(OTHERS.matcher(letters).replaceAll("-")).replaceAll("");
        String cut = ascii.length() <= MAX ? ascii : ascii.substring(0, MAX).replaceAll("-[^-]*$|-$", "");
        // "new" is the address of the form that makes another one.
        return new Slug(cut.isEmpty() ? "x" : cut.equals("new") ? "new-1" : cut);
    }

    /** Whether text from an address can be a slug at all. */
    public static boolean valid(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }

    /** The slug with a number at its end, for a second thing of the same title. */
    public Slug numbered(int number) {
        String end = "-" + number;
        String start = text.length() + end.length() <= MAX ? text : text.substring(0, MAX - end.length());
        return new Slug(start.replaceAll("-$", "") + end);
    }

    @Override
    public String toString() {
        return text;
    }
}
