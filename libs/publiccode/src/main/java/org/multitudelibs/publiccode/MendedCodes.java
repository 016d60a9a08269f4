package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * Languages and countries written by their name or by another code: {@code en_GB}, {@code ita}, {@code Italiano},
 * {@code en-UK}; {@code fra}, {@code UK}, {@code Deutschland}. Names are those of Unicode CLDR as Java ships them, in
 * the language itself and in English; a name of two things stands for none.
 */
final class MendedCodes {
    private static final int LONGEST = 60;

    private record Names(Map<String, String> languages, Map<String, String> countries) {}

    private static final class Known {
        static final Names NAMES = names();
    }

    private MendedCodes() {}

    static Optional<String> language(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String tag = written.strip().replace('_', '-').replaceFirst("(?i)-UK$", "-GB");
        Locale canonical = Locale.forLanguageTag(tag);
        return Optional.of(canonical.toLanguageTag())
                .filter(known -> known.equalsIgnoreCase(tag) && LanguageTags.isValid(known))
                .or(() -> Optional.ofNullable(Known.NAMES.languages().get(name(written))))
                .filter(known -> !known.equals(written));
    }

    static Optional<String> country(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        return Optional.of(code.equals("UK") ? "GB" : code)
                .filter(Vocabulary::isCountry)
                .or(() -> Optional.ofNullable(Known.NAMES.countries().get(name(written))))
                .filter(known -> !known.equals(written));
    }

    private static Names names() {
        Map<String, String> languages = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        Map<String, Locale> tongues = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            tongues.put(code, language);
            put(languages, language.getDisplayLanguage(Locale.ENGLISH), code);
            put(languages, language.getDisplayLanguage(language), code);
            put(languages, language.getISO3Language(), code);
        }
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            put(countries, country.getDisplayCountry(Locale.ENGLISH), code);
            put(countries, alpha3(country), code);
            Locale own = tongues.getOrDefault(code.toLowerCase(Locale.ROOT), Locale.ENGLISH);
            put(countries, country.getDisplayCountry(own), code);
        }
        languages.values().removeIf(String::isEmpty);
        countries.values().removeIf(String::isEmpty);
        return new Names(Map.copyOf(languages), Map.copyOf(countries));
    }

    private static String alpha3(Locale country) {
        try {
            return country.getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private static void put(Map<String, String> names, String name, String code) {
        if (!name.isBlank()) {
            names.merge(name(name), code, (known, other) -> known.equals(other) ? known : "");
        }
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
