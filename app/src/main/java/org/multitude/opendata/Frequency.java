package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Lang;

/**
 * How often a body promises to update a dataset.
 *
 * @param code its code in the authority table of the European Union
 * @param days the longest time between two updates, in days; 0 when nothing is promised
 * @param french its name in French
 * @param english its name in English
 */
public record Frequency(String code, int days, String french, String english) {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/frequency/";
    private static final List<Frequency> ALL = CodeTable.read("frequencies").stream()
            .map(row -> new Frequency(row.get("code"), Integer.parseInt(row.get("days")), row.get("fr"), row.get("en")))
            .toList();

    /** Where nothing is known. */
    public static final Frequency UNKNOWN = of("UNKNOWN").orElseThrow();

    /** All of them, the most frequent first. */
    public static List<Frequency> all() {
        return ALL;
    }

    /** The frequency with this code. */
    public static Optional<Frequency> of(String code) {
        return ALL.stream().filter(frequency -> frequency.code.equals(code)).findFirst();
    }

    /** The frequency at this address. */
    public static Optional<Frequency> at(String uri) {
        return uri.startsWith(AUTHORITY) ? of(uri.substring(AUTHORITY.length())) : Optional.empty();
    }

    /** Its address in the authority table. */
    public String uri() {
        return AUTHORITY + code;
    }

    /** Its name. */
    public String name(Lang lang) {
        return lang == Lang.FR ? french : english;
    }

    /** Whether a next update is due some day. */
    public boolean promises() {
        return days > 0;
    }
}
