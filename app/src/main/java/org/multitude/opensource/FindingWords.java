package org.multitude.opensource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.text.Slug;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.FindingCode;

/** Says a finding in the reader's language, with what to write instead where that is known. */
final class FindingWords {
    /** Names of arguments, in the order the sentences number them. */
    private static final List<String> ARGUMENTS = List.of(
            "limit",
            "problem",
            "name",
            "path",
            "expected",
            "value",
            "allowed",
            "latest",
            "suggestion",
            "length",
            "min",
            "max",
            "replacement",
            "status",
            "missing",
            "excess",
            "address");

    /** Findings whose own sentence says what to write. */
    static final Set<FindingCode> SAYS_WHAT_TO_WRITE =
            Set.of(FindingCode.VERSION_OLD, FindingCode.COUNTRY_IN_LOWER_CASE);

    /** What examples say in English and each reader in their own language. */
    static final List<String> PROSE = List.of(
            "Street Works",
            "Follow the works in your street",
            "and from 150 to 10,000 characters",
            "Map of the works",
            "Letters to subscribers",
            "Digital team",
            "Example Ltd",
            "City of Example",
            "NFC reader");

    private static final Set<String> EXPECTED = Set.of(
            "text",
            "a-text",
            "a-list-of-texts",
            "true-or-false",
            "a-section",
            "a-list-of-sections",
            "a-text-between-quotes");

    private FindingWords() {}

    static String say(Finding finding, Words words) {
        Object[] arguments = ARGUMENTS.stream()
                .map(name -> {
                    String value = finding.arguments().getOrDefault(name, name.equals("path") ? finding.key() : "");
                    return name.equals("expected") ? expected(value, words) : value;
                })
                .toArray();
        String sentence = words.t("opensource.finding." + finding.code().id(), arguments);
        return SAYS_WHAT_TO_WRITE.contains(finding.code())
                ? sentence
                : mend(finding, arguments, words)
                        .map(mend -> sentence + " " + mend)
                        .orElse(sentence);
    }

    /** What to write where that is known, else something like it, else what to do. */
    private static Optional<String> mend(Finding finding, Object[] arguments, Words words) {
        String key = "opensource.finding.mend." + finding.code().id();
        return finding.suggestion()
                .map(suggestion -> words.t("opensource.finding.write", suggestion))
                .or(() -> Optional.ofNullable(finding.arguments().get("example"))
                        .map(example -> words.t("opensource.finding.example", example(example, words))))
                .or(() -> words.has(key) ? Optional.of(words.t(key, arguments)) : Optional.empty());
    }

    private static String example(String english, Words words) {
        String said = english.replace("{en:", "{" + words.lang().code() + ":");
        for (String prose : PROSE) {
            said = said.replace(
                    prose, words.t("opensource.example." + Slug.of(prose).text()));
        }
        return said;
    }

    private static String expected(String what, Words words) {
        String slug = Slug.of(what).text();
        return EXPECTED.contains(slug) ? words.t("opensource.expected." + slug) : what;
    }
}
