package org.multitude.opensource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.text.Slug;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;

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
            "status");

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
        Optional<String> write = finding.suggestion()
                .filter(suggestion -> !sentence.contains(suggestion))
                .map(suggestion -> words.t("opensource.finding.write", suggestion));
        Optional<String> example = Optional.ofNullable(finding.arguments().get("example"))
                .map(text -> words.t("opensource.finding.example", text));
        return write.or(() -> example).map(mend -> sentence + " " + mend).orElse(sentence);
    }

    private static String expected(String what, Words words) {
        String slug = Slug.of(what).text();
        return EXPECTED.contains(slug) ? words.t("opensource.expected." + slug) : what;
    }
}
