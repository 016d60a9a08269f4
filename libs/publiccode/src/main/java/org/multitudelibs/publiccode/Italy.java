package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.Optional;

/**
 * The country section {@code IT} of the standard.
 *
 * @param conformities declared conformities by name, such as {@code gdpr}; deprecated
 * @param ipaCode code of the publishing administration; deprecated
 * @param platforms whether each national platform is used, by name, such as {@code spid}
 */
public record Italy(
        Optional<String> countryExtensionVersion,
        Map<String, Boolean> conformities,
        Optional<String> ipaCode,
        Map<String, Boolean> platforms) {

    public Italy {
        conformities = Map.copyOf(conformities);
        platforms = Map.copyOf(platforms);
    }
}
