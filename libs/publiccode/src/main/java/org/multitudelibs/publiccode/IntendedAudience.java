package org.multitudelibs.publiccode;

import java.util.List;

/**
 * For whom the software is made (standard, key {@code intendedAudience}); countries are codes in upper case.
 *
 * @param scopes fields of public action, of the 24 of the standard
 */
public record IntendedAudience(List<String> scopes, List<String> countries, List<String> unsupportedCountries) {

    public IntendedAudience {
        scopes = List.copyOf(scopes);
        countries = List.copyOf(countries);
        unsupportedCountries = List.copyOf(unsupportedCountries);
    }
}
