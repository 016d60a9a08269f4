package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.LanguageTags;
import org.multitudelibs.publiccode.Software;

/**
 * Writes the texts of {@code description.[lang]}, each with its language, under {@code name}, {@code description},
 * {@code keywords} and {@code applicationCategory}.
 *
 * <p>Example: {@code description.fr.features: [Carte]} is
 * {@code "keywords": [{"@language": "fr", "@value": "Carte"}]}.
 */
final class Languages {
    private final Software software;

    Languages(Software software, Notes notes) {
        this.software = software;
        software.descriptions().keySet().stream()
                .filter(language -> !LanguageTags.isValid(language))
                .forEach(language -> notes.add(Reason.NOT_A_LANGUAGE, "description." + language, "value", language));
    }

    List<Json> names() {
        return Stream.concat(
                        Stream.of(Json.text(software.name())),
                        each(description -> description.localisedName().stream()))
                .toList();
    }

    List<Json> descriptions() {
        return each(description -> Stream.of(description.shortDescription(), description.longDescription())
                        .flatMap(Optional::stream))
                .toList();
    }

    List<Json> features() {
        return each(description -> description.features().stream()).toList();
    }

    List<Json> genericNames() {
        return each(description -> description.genericName().stream()).toList();
    }

    private Stream<Json> each(Function<Description, Stream<String>> texts) {
        return software.descriptions().entrySet().stream()
                .flatMap(entry -> texts.apply(entry.getValue())
                        .filter(text -> !text.isBlank())
                        .map(text -> tagged(entry.getKey(), text)));
    }

    private static Json tagged(String language, String text) {
        Members members = new Members();
        if (LanguageTags.isValid(language)) {
            members.put("@language", language);
        }
        return members.put("@value", text).node();
    }
}
