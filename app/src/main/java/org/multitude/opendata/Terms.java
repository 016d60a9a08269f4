package org.multitude.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a dataset beside its title and summary.
 *
 * @param licence code of its licence, or {@link Licence#UNSTATED}
 * @param licenceSaid licence in the words or at the address its source gives, where it is none of the table
 * @param frequency how often it is promised to be updated
 * @param themes its themes, perhaps none
 * @param keywords words it is found by
 * @param language ISO 639-1 code of the language it is written in, or {@code none} where nobody says it
 * @param contact where questions go, beside the contributions
 * @param issued when its source first published it, if it was brought in
 * @param modified when its source last changed it, if it was brought in
 */
public record Terms(
        String licence,
        Optional<String> licenceSaid,
        Frequency frequency,
        List<Theme> themes,
        List<String> keywords,
        String language,
        Optional<String> contact,
        Optional<LocalDate> issued,
        Optional<LocalDate> modified) {
    /** Where nobody says the language. */
    static final String NO_LANGUAGE = "none";

    public Terms {
        themes = List.copyOf(themes);
        keywords = List.copyOf(keywords);
    }

    /** The licence, where it is one of the table. */
    public Optional<Licence> knownLicence() {
        return Licence.of(licence);
    }

    /** Keywords as they are typed and recorded. */
    public String keywordLine() {
        return String.join(", ", keywords);
    }

    /** Themes as they are recorded. */
    String themeToken() {
        return themes.isEmpty()
                ? "none"
                : String.join("+", themes.stream().map(Theme::code).toList());
    }
}
