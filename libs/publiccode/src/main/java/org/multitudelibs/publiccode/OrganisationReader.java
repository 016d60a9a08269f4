package org.multitudelibs.publiccode;

import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code organisation} and the items of {@code fundedBy}. */
record OrganisationReader(Predicate<String> italianAdministration) {

    Optional<Organisation> read(Section section) {
        Optional<String> name = section.plain("name");
        Optional<Organisation> organisation = section.requiredText("uri")
                .flatMap(text -> text.as(OrganisationUri::parse, FindingCode.NOT_A_URI, Mends::web)
                        .filter(uri -> text.must(
                                        value -> OrganisationUri.italianCode(uri)
                                                .map(italianAdministration::test)
                                                .orElse(true),
                                        FindingCode.UNKNOWN_ITALIAN_ADMINISTRATION)
                                .isPresent()))
                .map(uri -> new Organisation(uri, name));
        section.refuseOtherKeys();
        return organisation;
    }
}
