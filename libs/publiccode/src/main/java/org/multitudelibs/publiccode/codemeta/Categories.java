package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Vocabulary;
import org.multitudelibs.publiccode.codemeta.Value.Said;

/**
 * {@code categories}, in both directions: written as {@code applicationCategory}, read also from
 * {@code applicationSubCategory}, for the list of the standard has one level. They are written as values, because the
 * context takes a bare text for an address.
 *
 * <p>Example: {@code [accounting]} is {@code "applicationCategory": {"@value": "accounting"}}.
 */
final class Categories {
    private Categories() {}

    static List<Json> write(List<String> categories) {
        return categories.stream()
                .filter(category -> !category.isBlank())
                .map(Json::literal)
                .toList();
    }

    /** Those among these values, and among the categories of the second level, that the standard lists. */
    static List<String> read(List<Said> values, Thing software, Notes notes) {
        Stream<Said> second =
                software.values("applicationSubCategory").stream().flatMap(value -> value.said().stream());
        return Stream.concat(values.stream(), second)
                .filter(said -> {
                    boolean listed = Vocabulary.isCategory(said.text());
                    if (!listed) {
                        notes.add(Reason.NOT_A_CATEGORY, said.path(), "value", said.text());
                    }
                    return listed;
                })
                .map(Said::text)
                .distinct()
                .toList();
    }
}
