package org.multitudelibs.publiccode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of short values: dates, e-mail addresses, MIME types, and lengths as a reader counts them. */
final class Forms {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@([\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.)+\\p{L}[\\p{L}\\p{N}-]*");
    private static final Pattern MIME_TYPE =
            Pattern.compile(" *[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126} *");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Forms() {}

    static Optional<LocalDate> date(String value) {
        try {
            return DATE.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isEmail(String value) {
        return value.length() <= 320 && EMAIL.matcher(value).matches();
    }

    /** A type and a subtype of RFC 6838, such as {@code application/geo+json}. */
    static boolean isMimeType(String value) {
        return MIME_TYPE.matcher(value).matches();
    }

    /** Characters as a reader sees them, that is extended grapheme clusters. */
    static long length(String value) {
        return value.chars().allMatch(Forms::standsAlone)
                ? value.length()
                : CHARACTER.matcher(value).results().count();
    }

    /** Letters, signs and dashes of Western scripts that never join their neighbour; counting the others takes long. */
    private static boolean standsAlone(int character) {
        return character < 0x300 && character != '\r' || character >= 0x2010 && character <= 0x2027;
    }
}
