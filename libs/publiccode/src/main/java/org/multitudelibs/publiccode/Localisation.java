package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/**
 * In which languages the software speaks (standard, key {@code localisation}).
 *
 * @param ready whether it can be translated without changing its code
 * @param availableLanguages tags of BCP 47
 */
public record Localisation(Optional<Boolean> ready, List<String> availableLanguages) {

    public Localisation {
        availableLanguages = List.copyOf(availableLanguages);
    }
}
