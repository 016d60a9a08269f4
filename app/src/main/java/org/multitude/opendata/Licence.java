package org.multitude.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multitude.platform.text.Lang;

/**
 * A licence that data may be reused under.
 *
 * @param code its SPDX id
 * @param authority its code in the authority table of the European Union
 * @param french its name in French
 * @param english its name in English
 * @param page where its text is
 */
public record Licence(String code, String authority, String french, String english, String page) {
    /** What stands in place of a licence where none was stated. */
    public static final String UNSTATED = "unstated";

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/licence/";
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
    private static final Pattern ENDING = Pattern.compile("(/legalcode|/deed)?(\\.[a-z]{2})?/*$");
    private static final List<Licence> ALL = CodeTable.read("licences").stream()
            .map(row ->
                    new Licence(row.get("code"), row.get("authority"), row.get("fr"), row.get("en"), row.get("page")))
            .toList();
    private static final Map<String, Licence> BY_NAME = byName();

    /** All of them, the most used first. */
    public static List<Licence> all() {
        return ALL;
    }

    /** The licence with this code. */
    public static Optional<Licence> of(String code) {
        return ALL.stream().filter(licence -> licence.code.equals(code)).findFirst();
    }

    /** The licence at this address, whichever of its usual addresses it is, or with this code. */
    public static Optional<Licence> named(String said) {
        return Optional.ofNullable(BY_NAME.get(plain(said)));
    }

    private static Map<String, Licence> byName() {
        Map<String, Licence> names = new HashMap<>();
        for (Licence licence : ALL) {
            Stream.concat(Stream.of(licence.code, licence.page, licence.uri()), licence.aliases().stream())
                    .forEach(name -> names.putIfAbsent(plain(name), licence));
        }
        return Map.copyOf(names);
    }

    /** Its address in the authority table of the European Union. */
    public String uri() {
        return AUTHORITY + authority;
    }

    /** Its name. */
    public String name(Lang lang) {
        return lang == Lang.FR ? french : english;
    }

    private List<String> aliases() {
        return switch (code) {
            case "etalab-2.0" ->
                List.of(
                        "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
                        "https://github.com/etalab/licence-ouverte/blob/master/LO.md",
                        "https://spdx.org/licenses/etalab-2.0",
                        "fr-lo",
                        "lov2");
            case "DL-DE-BY-2.0" -> List.of("http://dcat-ap.de/def/licenses/dl-by-de/2.0");
            case "DL-DE-ZERO-2.0" -> List.of("http://dcat-ap.de/def/licenses/dl-zero-de/2.0");
            case "CC-BY-4.0" ->
                List.of(
                        "http://dcat-ap.de/def/licenses/cc-by/4.0",
                        "https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40");
            case "CC-BY-SA-4.0" -> List.of("https://w3id.org/italia/controlled-vocabulary/licences/A31_CCBYSA40");
            case "CC0-1.0" ->
                List.of(
                        "http://dcat-ap.de/def/licenses/cc-zero",
                        "https://w3id.org/italia/controlled-vocabulary/licences/A11_CCO10");
            default -> List.of();
        };
    }

    /** Without scheme, {@code www}, file ending or slash at the end, which catalogues write in every way. */
    private static String plain(String address) {
        String bare = SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return ENDING.matcher(bare).replaceFirst("");
    }
}
