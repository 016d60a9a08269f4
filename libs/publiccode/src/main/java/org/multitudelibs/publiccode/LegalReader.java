package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.Parsed;
import org.multitudelibs.publiccode.spdx.Remark;
import org.multitudelibs.publiccode.spdx.SpdxList;

/** Reads {@code legal}. */
record LegalReader(Surroundings surroundings, FileReferences files) {

    Legal read(Section section) {
        Optional<String> license = section.requiredText("license")
                .flatMap(this::expression)
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

    /** A licence that the list does not hold is not known to be free. */
    private static boolean isFree(Expression expression) {
        return switch (expression) {
            case Expression.All all -> all.parts().stream().allMatch(LegalReader::isFree);
            case Expression.Any any -> any.parts().stream().anyMatch(LegalReader::isFree);
            case Expression.With with -> isFree(with.licence());
            case Expression.Reference reference -> false;
            case Expression.Listed listed ->
                SpdxList.current()
                        .licence(listed.id())
                        .filter(licence -> licence.approvedByOsi() || licence.freeForFsf())
                        .isPresent();
        };
    }

    /** The whole expression with the part that is wrong written anew. */
    private static String mended(String expression, Remark error, String instead) {
        return expression.substring(0, error.at()) + instead + expression.substring(error.at() + error.length());
    }

    private Optional<Text> expression(Text text) {
        Parsed parsed = Expression.parse(text.value());
        Optional<Remark> error = parsed.error();
        if (error.isEmpty()) {
            boolean free = parsed.expression().filter(LegalReader::isFree).isPresent();
            if (!free && surroundings.follows(StandardRule.FREE_LICENCE)) {
                text.error(FindingCode.LICENCE_NOT_FREE, Map.of());
            }
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
