package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first examples of the README; others stand in the tests of their packages. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern TESTED =
            Pattern.compile("^ *// example\\n(.*?)\\n *// end$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void theExampleOfTheReadmeWorks() {
        // example
        String file = """
                publiccodeYmlVersion: "0.7"
                name: Lanterne
                url: https://git.example.org/lanterne.git
                platforms: [web]
                developmentStatus: bêta
                softwareType: standalone/web
                description:
                  fr:
                    shortDescription: Suivre les travaux de la voirie.
                    longDescription: Trop court.
                    features: [Carte des travaux]
                legal:
                  license: EUPL-1.2
                maintenance:
                  type: none
                localisation:
                  localisationReady: true
                  availableLanguages: [fr]
                """;

        Reading reading = Publiccode.read(file.getBytes(StandardCharsets.UTF_8));

        Software software = reading.software().orElseThrow();
        assertThat(software.name()).isEqualTo("Lanterne");
        assertThat(software.legal().license()).contains("EUPL-1.2");

        assertThat(reading.isValid()).isFalse();
        Finding finding = reading.findings().getLast();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.key()).isEqualTo("description.fr.longDescription");
        assertThat(finding.line()).isEqualTo(10);
        assertThat(finding.code().id()).isEqualTo("too-short");
        assertThat(finding.arguments()).containsEntry("min", "150").containsEntry("length", "11");
        assertThat(finding.description()).isEqualTo("11 characters, at least 150 are expected; add 139");
        // end
    }

    @Test
    void theExampleOfAChangedFileWorks() {
        byte[] file = """
                name: Lanterne # since 2019
                usedBy:
                  - Ville
                  - Région
                maintenance: {type: Internal}
                """.getBytes(StandardCharsets.UTF_8);
        Finding finding = new Finding(
                Severity.ERROR, "maintenance.type", 5, 15, FindingCode.NOT_ONE_OF, Map.of("suggestion", "internal"));
        // example
        PubliccodeDocument changed = PubliccodeDocument.of(file)
                .flatMap(document -> document.set("name", "Lampe"))
                .flatMap(document -> document.add("", "applicationSuite", "Ville"))
                .flatMap(document -> document.remove("usedBy[0]"))
                .flatMap(document -> document.mend(finding)) // what the finding suggests
                .orElseThrow();
        // end
        assertThat(changed).hasToString("""
                name: Lampe # since 2019
                usedBy:
                  - Région
                maintenance: {type: internal}
                applicationSuite: Ville
                """);
    }

    @Test
    void theExampleOfWhatACallerKnowsWorks() {
        byte[] file = "usedBy: []".getBytes(StandardCharsets.UTF_8);
        Set<String> index = Set.of("c_a123");
        Pattern register = Pattern.compile("https://videos\\.example\\.org/.*");
        Map<String, byte[]> repository = Map.of("logo.png", new byte[64]);
        // example
        Reading reading = Publiccode.in(Surroundings.none()
                        .withItalianAdministrations(index::contains)
                        .withEmbeddableVideos(
                                address -> register.matcher(address).matches())
                        .withFiles(path -> Optional.ofNullable(repository.get(path))))
                .diagnose(file);
        // end
        assertThat(reading.isValid()).isFalse();
    }

    /** Every example of the README is a part of a test, between {@code // example} and {@code // end}. */
    @Test
    void everyExampleOfTheReadmeIsPartOfATest() {
        List<String> tested = TestData.files(Path.of("src/test/java")).stream()
                .flatMap(file -> parts(TESTED, file))
                .map(String::stripIndent)
                .toList();
        List<String> shown = parts(SHOWN, Path.of("README.md")).toList();
        assertThat(shown).isNotEmpty();
        assertThat(tested).containsAll(shown);
    }

    private static Stream<String> parts(Pattern pattern, Path file) {
        String text = String.join("\n", TestData.lines(file));
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
