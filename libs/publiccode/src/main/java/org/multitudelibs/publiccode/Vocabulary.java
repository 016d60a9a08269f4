package org.multitudelibs.publiccode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed lists of the standard and of ISO 3166-1. */
public final class Vocabulary {
    private static final Set<String> CATEGORIES = Resources.words("categories.txt");
    private static final Set<String> SCOPES = Resources.words("scopes.txt");
    private static final NearestWord NEAREST_CATEGORY = new NearestWord(CATEGORIES);
    private static final NearestWord NEAREST_SCOPE = new NearestWord(SCOPES);
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    static final List<String> SUPPORT_ALIASES =
            List.of("gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io");

    private Vocabulary() {}

    /** Whether the standard lists this category, such as {@code cloud-management}. */
    public static boolean isCategory(String value) {
        return CATEGORIES.contains(value);
    }

    static boolean isScope(String value) {
        return SCOPES.contains(value);
    }

    static Optional<String> nearestCategory(String value) {
        return NEAREST_CATEGORY.to(value);
    }

    static Optional<String> nearestScope(String value) {
        return NEAREST_SCOPE.to(value);
    }

    /** The scopes in one line. */
    static String scopes() {
        return SCOPES.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Whether the code is a country, all in upper case or all in lower case. */
    static boolean isCountry(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(upper) && (value.equals(upper) || value.equals(value.toLowerCase(Locale.ROOT)));
    }
}
