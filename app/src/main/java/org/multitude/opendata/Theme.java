package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Slug;

/**
 * A theme of data, of the thirteen of the European Union.
 *
 * @param code its code in the authority table
 * @param french its name in French
 * @param english its name in English
 */
public record Theme(String code, String french, String english) {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final List<Theme> ALL = CodeTable.read("themes").stream()
            .map(row -> new Theme(row.get("code"), row.get("fr"), row.get("en")))
            .toList();

    /** All of them, by code. */
    public static List<Theme> all() {
        return ALL;
    }

    /** The theme with this code. */
    public static Optional<Theme> of(String code) {
        return ALL.stream().filter(theme -> theme.code.equals(code)).findFirst();
    }

    /** The theme at this address. */
    public static Optional<Theme> at(String uri) {
        return uri.startsWith(AUTHORITY) ? of(uri.substring(AUTHORITY.length())) : Optional.empty();
    }

    /** The theme that goes by this code, however written, or by this name in French or English. */
    public static Optional<Theme> called(String words) {
        String wanted = Slug.of(words).text();
        return ALL.stream()
                .filter(theme -> theme.code.equalsIgnoreCase(words.strip())
                        || Slug.of(theme.english).text().equals(wanted)
                        || Slug.of(theme.french).text().equals(wanted))
                .findFirst();
    }

    /** Its address in the authority table. */
    public String uri() {
        return AUTHORITY + code;
    }

    /** Its name. */
    public String name(Lang lang) {
        return lang == Lang.FR ? french : english;
    }
}
