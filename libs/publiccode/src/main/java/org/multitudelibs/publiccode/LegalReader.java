package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.Remark;

/** Reads {@code legal}. */
record LegalReader(FileReferences files) {

    Legal read(Section section) {
        Optional<String> license = section.requiredText("license")
                .flatMap(LegalReader::expression)
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

    /** The whole expression with the part that is wrong written anew. */
    private static String mended(String expression, Remark error, String instead) {
        return expression.substring(0, error.at()) + instead + expression.substring(error.at() + error.length());
    }

    private static Optional<Text> expression(Text text) {
        Optional<Remark> error = Expression.parse(text.value()).error();
        if (error.isEmpty()) {
            return Optional.of(text);
        }
        Map<String, String> arguments =
                new HashMap<>(Map.of("problem", error.get().description()));
        error.get()
                .instead()
                .map(instead -> mended(text.value(), error.get(), instead))
                .filter(whole -> Expression.parse(whole).isValid())
                .ifPresent(whole -> arguments.put(Finding.SUGGESTION, whole));
        text.error(FindingCode.NOT_A_LICENCE, arguments);
        return Optional.empty();
    }
}
