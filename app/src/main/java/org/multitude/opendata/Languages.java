package org.multitude.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Page;

/** Languages a dataset may be written in: those of the European Union, and those of its neighbours met in catalogues. */
final class Languages {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/language/";
    private static final List<String> CODES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt",
            "nb", "nl", "nn", "no", "pl", "pt", "rm", "ro", "sk", "sl", "sv");

    private Languages() {}

    private static final Pattern SUBTAGS = Pattern.compile("[-_].*$");
    private static final Map<String, String> BY_CODE = CODES.stream()
            .flatMap(code -> Stream.of(code, Locale.of(code).getISO3Language()).map(said -> Map.entry(said, code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    static List<String> codes() {
        return CODES;
    }

    static boolean knows(String code) {
        return CODES.contains(code);
    }

    /** Name of a language in the language of the page. */
    static String name(String code, Page page) {
        return name(code, page.words());
    }

    /** Name of a language in the language of these words. */
    static String name(String code, Words words) {
        return Locale.of(code).getDisplayLanguage(words.lang().locale());
    }

    static List<Choice> choices(Page page) {
        return CODES.stream()
                .map(code -> new Choice(code, name(code, page)))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }

    /** Its address in the authority table of the European Union. */
    static String uri(String code) {
        return AUTHORITY + Locale.of(code).getISO3Language().toUpperCase(Locale.ROOT);
    }

    /** The language at an address or with a code, of two or three letters. */
    static String of(String said) {
        String name = said.substring(said.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
        return BY_CODE.getOrDefault(SUBTAGS.matcher(name).replaceFirst(""), "");
    }
}
