package org.multitude.opensource;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an inventory says of a repository.
 *
 * @param source name of the inventory
 * @param sourceAddress where it is found
 * @param sourceDate the day it speaks of
 * @param homepage page of the software
 * @param language programming language
 * @param topics words its people gave it
 * @param archived whether its people closed it for changes, if the inventory says so
 * @param lastChange day of the last change to the source
 * @param archive where Software Heritage keeps it
 */
public record Listed(
        String source,
        Optional<String> sourceAddress,
        LocalDate sourceDate,
        Optional<String> homepage,
        Optional<String> language,
        List<String> topics,
        Optional<Boolean> archived,
        Optional<LocalDate> lastChange,
        Optional<String> archive) {
    public Listed {
        topics = List.copyOf(topics);
    }

    /** Every field as acts name it; a field without a value is cleared. */
    Map<String, Optional<String>> fields() {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        fields.put("source", Optional.of(source));
        fields.put("sourceAddress", sourceAddress);
        fields.put("sourceDate", Optional.of(sourceDate.toString()));
        fields.put("homepage", homepage);
        fields.put("programmingLanguage", language);
        fields.put("topics", Optional.of(String.join(", ", topics)).filter(text -> !text.isEmpty()));
        fields.put("archived", archived.map(String::valueOf));
        fields.put("lastChange", lastChange.map(LocalDate::toString));
        fields.put("archive", archive);
        return fields;
    }
}
