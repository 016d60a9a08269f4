package org.multitudelibs.publiccode;

import java.util.Optional;

/** Reads {@code organisation} and the items of {@code fundedBy}. */
record OrganisationReader(Surroundings surroundings) {

    Optional<Organisation> read(Section section) {
        boolean byName = surroundings.follows(StandardRule.ORGANISATION_BY_NAME);
        Optional<String> name = section.plain("name");
        if (byName && name.isEmpty()) {
            section.missing("name");
        }
        Optional<Organisation> organisation = (byName ? section.text("uri") : section.requiredText("uri"))
                .flatMap(text -> text.as(OrganisationUri::parse, FindingCode.NOT_A_URI, Mends::web)
                        .filter(uri -> text.must(
                                        value -> OrganisationUri.italianCode(uri)
                                                .map(surroundings.italianAdministration()::test)
                                                .orElse(true),
                                        FindingCode.UNKNOWN_ITALIAN_ADMINISTRATION)
                                .isPresent()))
                .map(uri -> new Organisation(uri, name));
        section.refuseOtherKeys();
        return organisation;
    }
}
