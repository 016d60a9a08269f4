package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code supports}. */
final class SupportReader {
    private static final String ALIAS = "alias:";

    List<Support> read(Section root) {
        return root.sections("supports").stream()
                .flatMap(section -> {
                    Optional<Support> support = section.requiredText("id").flatMap(SupportReader::support);
                    section.refuseOtherKeys();
                    return support.stream();
                })
                .toList();
    }

    /** An alias misspelt or without its prefix, else an address without its scheme. */
    private static Optional<String> mended(String id) {
        String name = id.startsWith(ALIAS) ? id.substring(ALIAS.length()) : id;
        return NearestWord.of(name, Vocabulary.SUPPORT_ALIASES)
                .map(ALIAS::concat)
                .or(() -> Mends.web(id));
    }

    private static Optional<Support> support(Text id) {
        if (!id.value().startsWith(ALIAS)) {
            return id.as(OrganisationUri::parse, FindingCode.NOT_A_URI, SupportReader::mended)
                    .map(Support.Reference::new);
        }
        return id.must(
                        value -> Vocabulary.SUPPORT_ALIASES.contains(value.substring(ALIAS.length())),
                        FindingCode.UNKNOWN_ALIAS,
                        Map.of("allowed", String.join(", ", Vocabulary.SUPPORT_ALIASES)),
                        SupportReader::mended)
                .map(text -> new Support.Alias(text.value().substring(ALIAS.length())));
    }
}
