package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/** Reads {@code localisation}. */
final class LocalisationReader {

    Localisation read(Section section) {
        Optional<Boolean> ready = section.truth("localisationReady");
        if (ready.isEmpty()) {
            section.missing("localisationReady");
        }
        List<Text> languages = section.texts("availableLanguages");
        if (languages.isEmpty()) {
            section.missing("availableLanguages");
        }
        Localisation localisation =
                new Localisation(
                        ready,
                        languages.stream()
                                .flatMap(text -> text
                                        .must(LanguageTags::isValid, FindingCode.NOT_A_LANGUAGE, MendedCodes::language)
                                        .stream())
                                .map(Text::value)
                                .toList());
        section.refuseOtherKeys();
        return localisation;
    }
}
