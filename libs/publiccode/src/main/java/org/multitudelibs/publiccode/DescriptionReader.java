package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads {@code description}: one section a language. */
final class DescriptionReader {
    private final Surroundings surroundings;
    private final FileReferences files;

    DescriptionReader(Surroundings surroundings, FileReferences files) {
        this.surroundings = surroundings;
        this.files = files;
    }

    Map<String, Description> read(Section root) {
        Map<String, Description> descriptions = new LinkedHashMap<>();
        Section languages = root.requiredSection("description");
        if (languages.keys().isEmpty()) {
            root.missing("description");
        }
        @Nullable Section first = null;
        for (String tag : languages.keys()) {
            Section section = languages.requiredSection(tag);
            if (!LanguageTags.isValid(tag)) {
                Map<String, String> arguments = new HashMap<>(Map.of("value", tag));
                MendedCodes.language(tag).ifPresent(mended -> arguments.put(Finding.SUGGESTION, mended));
                root.error("description", FindingCode.NOT_A_LANGUAGE, arguments);
            }
            descriptions.put(tag, description(section));
            first = first == null ? section : first;
        }
        if (oneLanguageIsEnough() && first != null) {
            mustHave(
                    first,
                    "longDescription",
                    descriptions,
                    description -> description.longDescription().isPresent());
            mustHave(
                    first,
                    "features",
                    descriptions,
                    description -> !description.features().isEmpty());
        }
        return descriptions;
    }

    private boolean oneLanguageIsEnough() {
        return surroundings.follows(StandardRule.LONG_TEXTS_IN_ONE_LANGUAGE);
    }

    private static void mustHave(
            Section first, String key, Map<String, Description> descriptions, Predicate<Description> rule) {
        if (descriptions.values().stream().noneMatch(rule)) {
            first.missing(key);
        }
    }

    private Description description(Section section) {
        Description description = new Description(
                section.plain("localisedName"),
                genericName(section),
                shortDescription(section),
                longDescription(section),
                section.text("documentation").flatMap(Links::web),
                section.text("apiDocumentation").flatMap(Links::web),
                features(section),
                screenshots(section),
                videos(section),
                section.plains("awards"));
        section.refuseOtherKeys();
        return description;
    }

    private static Optional<String> genericName(Section section) {
        Optional<Text> name =
                section.text("genericName").filter(text -> !text.value().isEmpty());
        name.ifPresent(text -> {
            text.warning(FindingCode.DEPRECATED, Map.of());
            Lengths.atMost(text, 35);
        });
        return section.plain("genericName");
    }

    private static Optional<String> shortDescription(Section section) {
        Optional<Text> description = section.requiredText("shortDescription");
        description.ifPresent(text -> Lengths.atMost(text, 150));
        return description.map(text -> text.value().strip()).filter(value -> !value.isEmpty());
    }

    private Optional<String> longDescription(Section section) {
        (oneLanguageIsEnough() ? section.text("longDescription") : section.requiredText("longDescription"))
                .ifPresent(text -> {
                    Lengths.atLeast(text, 150);
                    Lengths.atMost(text, 10_000);
                });
        return section.plain("longDescription");
    }

    private List<String> features(Section section) {
        List<String> features = section.plains("features");
        if (features.isEmpty() && !oneLanguageIsEnough()) {
            section.missing("features");
        }
        return features;
    }

    private List<String> screenshots(Section section) {
        return section.texts("screenshots").stream()
                .flatMap(text -> files.screenshot(text).stream())
                .toList();
    }

    private List<URI> videos(Section section) {
        return section.texts("videos").stream()
                .flatMap(text -> Links.web(text)
                        .filter(uri -> text.must(surroundings.embeddableVideo(), FindingCode.NOT_AN_EMBEDDABLE_VIDEO)
                                .isPresent())
                        .stream())
                .toList();
    }
}
