package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The commonest mistakes, counted; {@code PUBLICCODE_MISTAKES=write} writes the page that the test otherwise checks. */
class MistakesTest {
    private static final Path PAGE = Path.of("../../docs/publiccode-mistakes.md");
    private static final Pattern OLD = Pattern.compile("(?m)^publiccodeYmlVersion: *[\"']?0\\.[2-5]");

    /** A mistake, wherever it is made: its code and its key without numbers and languages. */
    private record Mistake(String code, String key) {
        static Mistake of(Finding finding) {
            String key = finding.key()
                    .replaceAll("\\[\\d+]", "[n]")
                    .replaceFirst("^description\\.([^.]+)\\.", "description.LANGUAGE.");
            return new Mistake(finding.code().id(), key);
        }
    }

    private record Counted(Set<Path> files, Finding example) {}

    @Test
    void thePageOfTheCommonestMistakesIsWhatTheFilesSay() throws IOException {
        List<Path> real = files("code-publiccode-real");
        List<Path> old = files("code-publiccode-tests/v0").stream()
                .filter(file -> file.toString().contains("valid_with_warnings"))
                .toList();
        assumeTrue(!real.isEmpty() && !old.isEmpty(), "the page is not checked: the collected files are not there");
        String page = """
                # The commonest mistakes in publiccode.yml files

                Counted in the %d collected files of public bodies (Italy, the Netherlands, Sweden, Switzerland, France, Germany,
                the United States; %d of them written for a version before 0.7), read without network and without the files
                around them; then in the %d fixtures of the reference parser that it accepts with a warning. %d of the real
                files have an error, %d have warnings alone, %d have neither. This page is written by
                `PUBLICCODE_MISTAKES=write ./mvnw -pl libs/publiccode test -Dtest=MistakesTest`, and the same test checks it.

                ## In the files of public bodies

                %s
                ## In the fixtures accepted with a warning

                %s""".formatted(
                real.size(),
                real.stream().filter(MistakesTest::isOld).count(),
                old.size(),
                real.stream().filter(file -> !read(file).isValid()).count(),
                real.stream()
                        .filter(file ->
                                read(file).isValid() && !read(file).findings().isEmpty())
                        .count(),
                real.stream().filter(file -> read(file).findings().isEmpty()).count(),
                table(real),
                table(old));
        if ("write".equals(System.getenv("PUBLICCODE_MISTAKES"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String table(List<Path> files) {
        Map<Mistake, Counted> counted = new LinkedHashMap<>();
        for (Path file : files) {
            for (Finding finding : read(file).findings()) {
                counted.computeIfAbsent(Mistake.of(finding), first -> new Counted(new LinkedHashSet<>(), finding))
                        .files()
                        .add(file);
            }
        }
        return counted.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Mistake, Counted>>comparingInt(
                                entry -> -entry.getValue().files().size())
                        .thenComparing(entry -> entry.getKey().key())
                        .thenComparing(entry -> entry.getKey().code()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(
                        "\n", "| Files | Where | | Finding | First found as |\n|---|---|---|---|---|\n", "\n"));
    }

    private static String row(Mistake mistake, Counted counted) {
        Finding example = counted.example();
        return "| %d | `%s` | %s | %s | %s |"
                .formatted(
                        counted.files().size(),
                        mistake.key(),
                        example.isError() ? "error" : "warning",
                        mistake.code(),
                        example.description().replace("|", "\\|"));
    }

    private static Reading read(Path file) {
        return Publiccode.read(TestData.bytes(file));
    }

    private static boolean isOld(Path file) {
        return OLD.matcher(new String(TestData.bytes(file), StandardCharsets.UTF_8))
                .find();
    }

    private static List<Path> files(String folder) {
        Optional<Path> found = TestData.folder(folder);
        return found.map(TestData::files).orElse(List.of()).stream()
                .filter(file -> file.toString().endsWith(".yml"))
                .toList();
    }
}
