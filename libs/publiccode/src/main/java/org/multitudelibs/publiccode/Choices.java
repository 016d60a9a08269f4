package org.multitudelibs.publiccode;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Keys whose value is one of a closed list. */
final class Choices {
    private Choices() {}

    static <T extends Coded> Optional<T> required(Section section, String key, T[] values) {
        return section.requiredText(key)
                .flatMap(text -> text.as(
                        value -> Coded.find(values, value),
                        FindingCode.NOT_ONE_OF,
                        Map.of("allowed", Coded.codes(values)),
                        value -> NearestWord.of(
                                value, Arrays.stream(values).map(Coded::code).toList())));
    }
}
