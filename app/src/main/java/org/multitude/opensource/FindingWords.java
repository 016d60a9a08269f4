package org.multitude.opensource;

import java.util.List;
import java.util.Set;
import org.multitude.platform.text.Slug;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;

/** Says a finding in the reader's language. */
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
            "replacement");

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
        return words.t("opensource.finding." + finding.code().id(), arguments);
    }

    private static String expected(String what, Words words) {
        String slug = Slug.of(what).text();
        return EXPECTED.contains(slug) ? words.t("opensource.expected." + slug) : what;
    }
}
