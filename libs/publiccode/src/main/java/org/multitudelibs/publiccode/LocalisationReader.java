package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/** Reads {@code localisation}. */
final class LocalisationReader {

    Localisation read(Section section) {
        Optional<Boolean> ready = section.truth("localisationReady");
        if (ready.isEmpty()) {
            section.error("localisationReady", FindingCode.REQUIRED);
        }
        List<Text> languages = section.texts("availableLanguages");
        if (languages.isEmpty()) {
            section.error("availableLanguages", FindingCode.REQUIRED);
        }
        Localisation localisation = new Localisation(
                ready,
                languages.stream()
                        .flatMap(text -> text.must(LanguageTags::isValid, FindingCode.NOT_A_LANGUAGE).stream())
                        .map(Text::value)
                        .toList());
        section.refuseOtherKeys();
        return localisation;
    }
}
