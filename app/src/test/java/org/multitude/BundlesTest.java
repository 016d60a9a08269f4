package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.platform.text.Texts;

/** Sentences and what uses them agree, and French is written as French is. */
class BundlesTest {
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Path CLASSES = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/text");

    /**
     * Beginnings of keys whose end is computed: the type of an act, the code of a kind or of a state. A literal that ends
     * with a dot and is joined to something is one of these too, and is found by itself.
     */
    private static final List<String> COMPUTED = List.of("act.", "act-type.");

    private static final Pattern ASKED = Pattern.compile("\\b(?:t|html)\\(\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");
    private static final Pattern ACT =
            Pattern.compile("(?:Act\\.of|SoftwareActs\\.describing)\\(\\s*\"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("super\\(\\s*HttpStatus\\.\\w+,\\s*\"([a-z][\\w.-]*)\"", Pattern.DOTALL);

    private final Set<String> keys = new Texts().keys();

    @Test
    void everyTypeOfActHasItsName() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            for (String type : found(ACT, Files.readString(file))) {
                if (!keys.contains("act-type." + type)) {
                    missing.add(type + " in " + file);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyAskedForExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            for (String key : found(ASKED, source)) {
                if (!keys.contains(key)) {
                    missing.add(key + " in " + file);
                }
            }
            for (String key : found(REFUSAL, source)) {
                for (String needed : List.of(key, key + ".title")) {
                    if (!keys.contains(needed)) {
                        missing.add(needed + " in " + file);
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>(COMPUTED);
        for (Path file : sources()) {
            for (String literal : found(LITERAL, Files.readString(file))) {
                if (literal.endsWith(".")) {
                    beginnings.add(literal);
                } else {
                    literals.add(literal);
                }
            }
        }
        // A key written out may get an ending: the heading of a refusal, a hint, a count.
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> literals.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || ancestors(key).stream().anyMatch(literals::contains));

        assertThat(unused).isEmpty();
    }

    @Test
    void frenchHasItsSpacesAndItsApostrophe() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : files(TEXTS, "_fr.properties")) {
            Properties sentences = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                sentences.load(reader);
            }
            sentences.forEach((key, value) -> {
                String read = read((String) value);
                if (read.matches("(?s).*[^\\u00a0\\u202f\\s] ?[;?!»](?![\\w/=]).*")
                        || read.matches("(?s).*[^\\u00a0]:(?=\\s|$).*")
                        || read.matches("(?s).*«[^\\u00a0].*")
                        || read.matches("(?s).*\\p{L}'\\p{L}.*")) {
                    wrong.add(key + "=" + value);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    /** The sentence without markup and addresses, whose signs are no punctuation. */
    private static String read(String sentence) {
        return sentence.replaceAll("<[^>]*>", "")
                .replaceAll("https?://\\S+", "")
                .replaceAll("&\\w+;", "");
    }

    private static List<String> ancestors(String key) {
        List<String> ancestors = new ArrayList<>();
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            ancestors.add(key.substring(0, dot));
        }
        return ancestors;
    }

    private static List<String> found(Pattern pattern, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(files(PAGES, ".jte"));
        all.addAll(files(CLASSES, ".java"));
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
