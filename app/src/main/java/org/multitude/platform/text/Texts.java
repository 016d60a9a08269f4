package org.multitude.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the platform in both languages, from {@code text/MODULE_LANG.properties}. Sentences are ICU
 * message patterns with numbered arguments; a key missing in either language stops the program at start.
 */
@Component
public class Texts {
    private final Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
    private final Map<Lang, Map<String, MessageFormat>> formats = new EnumMap<>(Lang.class);

    public Texts() {
        for (Lang lang : Lang.values()) {
            patterns.put(lang, read(lang));
            formats.put(lang, new ConcurrentHashMap<>());
        }
        Set<String> french = patterns(Lang.FR).keySet();
        Set<String> english = patterns(Lang.EN).keySet();
        if (!french.equals(english)) {
            throw new IllegalStateException("keys in one language only: " + difference(french, english));
        }
    }

    /** The sentence with this key; numbers and dates among the arguments are written as the language does. */
    public String text(Lang lang, String key, Object... arguments) {
        String pattern = patterns(lang).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence has the key " + key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern.replace("''", "'");
        }
        MessageFormat format = Objects.requireNonNull(formats.get(lang))
                .computeIfAbsent(key, ignored -> new MessageFormat(pattern, lang.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether a sentence has this key. */
    public boolean has(String key) {
        return patterns(Lang.FR).containsKey(key);
    }

    /** All keys, for tests. */
    public Set<String> keys() {
        return Set.copyOf(patterns(Lang.FR).keySet());
    }

    private Map<String, String> patterns(Lang lang) {
        return Objects.requireNonNull(patterns.get(lang));
    }

    private static Map<String, String> read(Lang lang) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:text/*_" + lang.code() + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("two sentences have the key " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static String difference(Set<String> a, Set<String> b) {
        return Arrays.toString(java.util.stream.Stream.concat(
                        a.stream().filter(key -> !b.contains(key)), b.stream().filter(key -> !a.contains(key)))
                .sorted()
                .toArray());
    }
}
