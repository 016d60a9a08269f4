package org.multitudelibs.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists shipped beside this class; SOURCES.md tells where each comes from. */
final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the list " + name + " is missing from the library");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> words(String name) {
        return words(name, Function.identity());
    }

    static Set<String> wordsInLowerCase(String name) {
        return words(name, word -> word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String name, Function<String, String> form) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .map(form)
                .collect(Collectors.toUnmodifiableSet());
    }
}
