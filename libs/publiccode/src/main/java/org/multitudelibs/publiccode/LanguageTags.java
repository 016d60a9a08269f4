package org.multitudelibs.publiccode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Language tags of BCP 47 (RFC 5646), well formed and made of subtags of the IANA registry. */
public final class LanguageTags {
    private static final Set<String> LANGUAGES = Resources.wordsInLowerCase("bcp47-languages.txt");
    private static final Set<String> SCRIPTS = Resources.wordsInLowerCase("bcp47-scripts.txt");
    private static final Set<String> REGIONS = Resources.wordsInLowerCase("bcp47-regions.txt");
    private static final Set<String> GRANDFATHERED = Resources.wordsInLowerCase("bcp47-grandfathered.txt");
    private static final Map<String, List<String>> EXTENDED = prefixes("bcp47-extlangs.txt");
    private static final Map<String, List<String>> VARIANTS = prefixes("bcp47-variants.txt");

    private static final Pattern PRIVATE_USE = Pattern.compile("x(-[a-z0-9]{1,8})+");
    private static final Pattern TAG = Pattern.compile("(?<language>[a-z]{2,3})(?<extended>(-[a-z]{3}){0,3})"
            + "(-(?<script>[a-z]{4}))?(-(?<region>[a-z]{2}|[0-9]{3}))?"
            + "(?<variants>(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
            + "(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?");

    private LanguageTags() {}

    public static boolean isValid(String value) {
        String tag = value.toLowerCase(Locale.ROOT);
        if (tag.length() > 100) {
            return false;
        }
        if (GRANDFATHERED.contains(tag) || PRIVATE_USE.matcher(tag).matches()) {
            return true;
        }
        Matcher parts = TAG.matcher(tag);
        return parts.matches()
                && isLanguage(parts.group("language"))
                && allKnown(parts.group("extended"), EXTENDED, tag)
                && isScript(parts.group("script"))
                && isRegion(parts.group("region"))
                && allKnown(parts.group("variants"), VARIANTS, tag);
    }

    private static boolean isLanguage(String language) {
        return LANGUAGES.contains(language) || within(language, "qaa", "qtz");
    }

    private static boolean isScript(@Nullable String script) {
        return script == null || SCRIPTS.contains(script) || within(script, "qaaa", "qabx");
    }

    private static boolean isRegion(@Nullable String region) {
        return region == null || REGIONS.contains(region) || within(region, "qm", "qz") || within(region, "xa", "xz");
    }

    /** The registry keeps subtags for private use as ranges. */
    private static boolean within(String subtag, String first, String last) {
        return subtag.length() == first.length() && subtag.compareTo(first) >= 0 && subtag.compareTo(last) <= 0;
    }

    /** Every subtag must be registered, and the tag must start with one of the prefixes the registry gives for it. */
    private static boolean allKnown(String subtags, Map<String, List<String>> registry, String tag) {
        return Arrays.stream(subtags.split("-", -1))
                .filter(subtag -> !subtag.isEmpty())
                .allMatch(subtag -> registry.containsKey(subtag) && hasPrefix(tag, registry.get(subtag)));
    }

    private static boolean hasPrefix(String tag, List<String> prefixes) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> (tag + "-").startsWith(prefix + "-"));
    }

    private static Map<String, List<String>> prefixes(String name) {
        return Resources.lines(name).stream()
                .map(line -> List.of(line.toLowerCase(Locale.ROOT).split(" ", -1)))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, words -> words.subList(1, words.size())));
    }
}
