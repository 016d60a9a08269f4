package org.multitudelibs.publiccode.codemeta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.codemeta.Value.Said;

/**
 * Reads the texts of each language. Of two descriptions in one language the shorter is the short one; a single one is
 * short up to 150 characters, the limit of the standard, and long beyond.
 *
 * <p>Example: {@code "description": "Reports potholes."} without a language is {@code und.shortDescription}.
 */
final class DescriptionImport {
    private static final int SHORT = 150;
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final Optional<String> language;
    private final Notes notes;
    private final Map<String, Texts> languages = new LinkedHashMap<>();

    /** What is told in one language. */
    private static final class Texts {
        private final List<Said> names = new ArrayList<>();
        private final List<Said> generic = new ArrayList<>();
        private final List<Said> descriptions = new ArrayList<>();
        private final List<Said> features = new ArrayList<>();
    }

    /** @param language the language of texts without one, empty when it is not known */
    DescriptionImport(Optional<String> language, Notes notes) {
        this.language = language;
        this.notes = notes;
    }

    void name(Said name) {
        in(name, "name").names.add(name);
    }

    void genericName(Said name) {
        in(name, "applicationCategory").generic.add(name);
    }

    void description(Said text) {
        in(text, "description").descriptions.add(text);
    }

    void feature(Said text) {
        in(text, "keywords").features.add(text);
    }

    Map<String, Description> read() {
        Map<String, Description> read = new LinkedHashMap<>();
        languages.forEach((tag, texts) -> read.put(tag, read(texts)));
        return read;
    }

    private Texts in(Said said, String term) {
        String tag = said.language().or(() -> language).orElse(CodeMeta.UNDETERMINED);
        if (said.language().isEmpty() && language.isEmpty()) {
            notes.add(Reason.LANGUAGE_ASSUMED, term, "language", tag);
        }
        return languages.computeIfAbsent(tag, any -> new Texts());
    }

    private Description read(Texts texts) {
        List<Said> sorted = texts.descriptions.stream()
                .sorted(Comparator.comparingLong(said -> length(said.text())))
                .toList();
        boolean single = sorted.size() == 1;
        boolean onlyLong = single && length(sorted.getFirst().text()) > SHORT;
        only(texts.descriptions, 2);
        return new Description(
                first(texts.names),
                first(texts.generic),
                onlyLong ? Optional.empty() : sorted.stream().findFirst().map(Said::text),
                onlyLong
                        ? Optional.of(sorted.getFirst().text())
                        : sorted.stream().skip(1).findFirst().map(Said::text),
                Optional.empty(),
                Optional.empty(),
                texts.features.stream().map(Said::text).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private Optional<String> first(List<Said> texts) {
        only(texts, 1);
        return texts.stream().findFirst().map(Said::text);
    }

    private void only(List<Said> texts, int room) {
        if (texts.size() > room) {
            notes.add(Reason.SEVERAL_TEXTS, texts.get(room).path(), "room", String.valueOf(room));
        }
    }

    private static long length(String text) {
        return CHARACTER.matcher(text).results().count();
    }
}
