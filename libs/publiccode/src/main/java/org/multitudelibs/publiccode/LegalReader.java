package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.Optional;

/** Reads {@code legal}. */
record LegalReader(FileReferences files) {

    Legal read(Section section) {
        Optional<String> license = section.requiredText("license")
                .flatMap(text -> text.must(LicenceExpression::isValid, FindingCode.NOT_A_LICENCE))
                .map(text -> text.value().strip());
        if (section.has("repoOwner")) {
            section.warning("repoOwner", FindingCode.DEPRECATED_FOR, Map.of("replacement", "organisation.name"));
        }
        if (section.has("authorsFile")) {
            section.warning("authorsFile", FindingCode.DEPRECATED, Map.of());
        }
        Legal legal = new Legal(
                license,
                section.plain("mainCopyrightOwner"),
                section.plain("repoOwner"),
                section.text("authorsFile").flatMap(files::any));
        section.refuseOtherKeys();
        return legal;
    }
}
