package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the README, which this source holds word for word. */
class ReadmeTest {

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
        // changing
        PubliccodeDocument changed = PubliccodeDocument.of(file)
                .flatMap(document -> document.set("name", "Lampe"))
                .flatMap(document -> document.add("", "applicationSuite", "Ville"))
                .flatMap(document -> document.remove("usedBy[0]"))
                .flatMap(document -> document.mend(finding)) // what the finding suggests
                .orElseThrow();
        // changed
        assertThat(changed).hasToString("""
                name: Lampe # since 2019
                usedBy:
                  - Région
                maintenance: {type: internal}
                applicationSuite: Ville
                """);
    }

    @Test
    void theReadmeHoldsTheExampleOfAChangedFile() {
        assertThat(String.join("\n", TestData.lines(Path.of("README.md"))))
                .contains("```java\n" + between("        // changing", "        // changed") + "\n```");
    }

    private static String between(String start, String end) {
        List<String> source = TestData.lines(Path.of("src/test/java/org/multitudelibs/publiccode/ReadmeTest.java"));
        return source.subList(source.indexOf(start) + 1, source.indexOf(end)).stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }

    @Test
    void theReadmeHoldsThisExample() {
        List<String> source = TestData.lines(Path.of("src/test/java/org/multitudelibs/publiccode/ReadmeTest.java"));
        String example =
                source.subList(source.indexOf("        // example") + 1, source.indexOf("        // end")).stream()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripIndent();
        assertThat(String.join("\n", TestData.lines(Path.of("README.md")))).contains("```java\n" + example + "\n```");
    }
}
