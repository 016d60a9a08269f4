package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code intendedAudience}. */
final class AudienceReader {
    private static final Map<String, String> SCOPES = Map.of("allowed", Vocabulary.scopes());

    IntendedAudience read(Section root) {
        return root.section("intendedAudience")
                .map(AudienceReader::audience)
                .orElse(new IntendedAudience(List.of(), List.of(), List.of()));
    }

    private static IntendedAudience audience(Section section) {
        List<String> scopes = section.texts("scope").stream()
                .flatMap(text ->
                        text
                                .must(Vocabulary::isScope, FindingCode.NOT_A_SCOPE, SCOPES, Vocabulary::nearestScope)
                                .stream())
                .map(Text::value)
                .toList();
        IntendedAudience audience = new IntendedAudience(
                scopes, countries(section, "countries"), countries(section, "unsupportedCountries"));
        section.refuseOtherKeys();
        return audience;
    }

    private static List<String> countries(Section section, String key) {
        return section.texts(key).stream()
                .flatMap(text ->
                        text.must(Vocabulary::isCountry, FindingCode.NOT_A_COUNTRY, MendedCodes::country).stream())
                .map(AudienceReader::inUpperCase)
                .toList();
    }

    private static String inUpperCase(Text country) {
        String upper = country.value().toUpperCase(Locale.ROOT);
        if (!upper.equals(country.value())) {
            country.warning(FindingCode.COUNTRY_IN_LOWER_CASE, Map.of("suggestion", upper));
        }
        return upper;
    }
}
