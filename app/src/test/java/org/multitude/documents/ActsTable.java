package org.multitude.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The acts that the sources append, with the fields they set: read from the text between Act.of and .at. */
final class ActsTable {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "multitude");
    private static final Pattern ACT =
            Pattern.compile("Act\\.of\\(\\s*\"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"(.*?)\\.at\\(", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\.(token|commit)\\(\\s*\"([A-Za-z0-9]+)\"");

    private final Map<String, String> acts = new TreeMap<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();

    ActsTable() {
        sources().forEach(this::read);
    }

    /** One line for each act. */
    String table() {
        return acts.values().stream()
                .collect(Collectors.joining(
                        "", "| act | in clear | behind a commitment | class |\n| --- | --- | --- | --- |\n", ""));
    }

    /** Types of acts, each with the fields that it sets. */
    Map<String, Set<String>> fields() {
        return fields;
    }

    private void read(Path source) {
        Matcher act = ACT.matcher(text(source));
        while (act.find()) {
            String name = source.getFileName().toString().replace(".java", "");
            fields.put(
                    act.group(1),
                    FIELD.matcher(act.group(2))
                            .results()
                            .map(field -> field.group(2))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            acts.put(
                    act.group(1),
                    "| `%s` | %s | %s | `%s` |%n"
                            .formatted(
                                    act.group(1), fields(act.group(2), "token"), fields(act.group(2), "commit"), name));
        }
    }

    private static String fields(String body, String way) {
        return FIELD.matcher(body)
                .results()
                .filter(field -> field.group(1).equals(way))
                .map(field -> field.group(2))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("record", "Act.java")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
