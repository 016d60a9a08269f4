package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A file changed value by value keeps every other byte. */
class PubliccodeDocumentTest {
    private static final String FILE = """
            # Description
            name: Lanterne # since 2019
            url:   'https://git.example.org/lanterne.git'

            platforms: [web, "linux"]
            usedBy:
              - Ville   # the first
              - Région
            legal: {license: MIT, mainCopyrightOwner: Ville}
            description:
              fr:
                longDescription: |
                  Une ligne.
                  Une autre.

                # what it does
                features: [Carte]
            maintenance:
              contacts:
                - name: Service
                  email: a@example.org
            """;

    @Test
    void aValueChangesAlone() {
        assertThat(changed(document().set("name", "Lampe"), "Lanterne # since", "Lampe # since"))
                .isTrue();
        assertThat(changed(document().set("name", "Lampe: a"), "Lanterne # since", "\"Lampe: a\" # since"))
                .isTrue();
        assertThat(changed(document().set("url", "l'eau"), "'https://git.example.org/lanterne.git'", "'l''eau'"))
                .isTrue();
        assertThat(changed(document().set("platforms[1]", "mac"), "\"linux\"", "\"mac\""))
                .isTrue();
        assertThat(changed(document().set("legal.license", "EUPL-1.2"), "MIT", "EUPL-1.2"))
                .isTrue();
        assertThat(changed(document().set("maintenance.contacts[0].email", "b@example.org"), "a@ex", "b@ex"))
                .isTrue();
        assertThat(changed(
                        document().set("description.fr.longDescription", "Court"),
                        "|\n      Une ligne.\n      Une autre.",
                        "Court"))
                .isTrue();
    }

    @Test
    void aKeyIsAddedAtTheEndOfItsSection() {
        assertThat(changed(
                        document().add("maintenance", "type", "internal"),
                        "a@example.org\n",
                        "a@example.org\n  type: internal\n"))
                .isTrue();
        assertThat(changed(document().add("legal", "repoOwner", "a, b"), "Ville}", "Ville, repoOwner: \"a, b\"}"))
                .isTrue();
        assertThat(changed(
                        document().add("", "roadmap", "https://example.org"),
                        "a@example.org\n",
                        "a@example.org\nroadmap: https://example.org\n"))
                .isTrue();
        assertThat(document().add("", "name", "Lampe")).isEmpty();
        assertThat(document().add("name", "x", "Lampe")).isEmpty();
    }

    @Test
    void aKeyIsTakenAwayWithTheCommentAtItsSide() {
        assertThat(changed(document().remove("name"), "name: Lanterne # since 2019\n", ""))
                .isTrue();
        assertThat(changed(document().remove("usedBy[0]"), "  - Ville   # the first\n", ""))
                .isTrue();
        assertThat(changed(document().remove("platforms[0]"), "web, ", "")).isTrue();
        assertThat(changed(document().remove("platforms[1]"), ", \"linux\"", ""))
                .isTrue();
        assertThat(changed(document().remove("maintenance.contacts[0].name"), "name: Service\n      ", ""))
                .isTrue();
        assertThat(changed(
                        document().remove("description.fr.longDescription"),
                        "    longDescription: |\n      Une ligne.\n      Une autre.\n",
                        ""))
                .isTrue();
        assertThat(document().remove("nowhere")).isEmpty();
        assertThat(document().remove("")).isEmpty();
    }

    @Test
    void aKeyIsRenamed() {
        assertThat(changed(document().rename("description.fr", "fr-CH"), "fr:", "fr-CH:"))
                .isTrue();
    }

    @Test
    void theSectionOfItalyIsWrittenInCapitals() {
        String file = Sample.MINIMAL + "it: # Italy\n  countryExtensionVersion: \"1.0\"\n";
        Finding finding = Publiccode.read(file.getBytes(StandardCharsets.UTF_8))
                .findings()
                .getFirst();
        assertThat(of(file).mend(finding).orElseThrow()).hasToString(file.replace("it: #", "IT: #"));
    }

    @Test
    void whatAliasesShareIsNotTouched() {
        PubliccodeDocument document = of("name: &n Lanterne\napplicationSuite: *n\nusedBy: [*n]\n");
        assertThat(document.set("name", "Lampe")).isEmpty();
        assertThat(document.set("applicationSuite", "Lampe")).isEmpty();
        assertThat(document.remove("name")).isEmpty();
    }

    @Test
    void anEmptyValueIsFilled() {
        assertThat(of("name:\nurl: x\n").set("name", "Lampe")).hasToString("Optional[name: Lampe\nurl: x\n]");
        assertThat(of("a: {}\n").add("a", "b", "c")).hasToString("Optional[a: {b: c}\n]");
        assertThat(of("a: b").add("", "c", "d")).hasToString("Optional[a: b\nc: d\n]");
    }

    @Test
    void lineBreaksOfWindowsAndByteOrderMarksStay() {
        PubliccodeDocument document = of("\uFEFFname: 🚲 # à vélo\r\nurl: x\r\n");
        assertThat(document.set("url", "y")).hasToString("Optional[\uFEFFname: 🚲 # à vélo\r\nurl: y\r\n]");
        assertThat(document.add("", "a", "b")).hasToString("Optional[\uFEFFname: 🚲 # à vélo\r\nurl: x\r\na: b\r\n]");
    }

    @Test
    void whatIsNoDocumentCannotBeChanged() {
        assertThat(PubliccodeDocument.of(new byte[] {(byte) 0xC3})).isEmpty();
        assertThat(PubliccodeDocument.of("a: [".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void everySuggestionCanBeAppliedAndTheFileIsMended() {
        String file = Sample.MINIMAL
                        .replace("\"0.7\"", "0.7")
                        .replace("beta", "bêta # nearly")
                        .replace("standalone/web", "web")
                        .replace("platforms:\n  - web", "platforms: web")
                        .replace("EUPL-1.2", "(EUPL-1.2 OR Apche-2.0)")
                        .replace("  fr:", "  fr_FR:")
                        .replace("localisationReady: true", "localisationReady: yes")
                        .replace("    - fr", "    - French")
                + "landingUrl: example.org\nreleaseDate: 31/05/2026\nlogo: /logo.svg\nnom: x\n"
                + "intendedAudience: {scope: [finance], countries: [fr, UK]}\nisBasedOn: git.example.org/a.git\n";
        PubliccodeDocument document = of(file);
        for (int i = 0; i < 40; i++) {
            PubliccodeDocument now = document;
            document = Publiccode.read(document.bytes()).findings().stream()
                    .flatMap(finding -> now.mend(finding).stream())
                    .findFirst()
                    .orElse(document);
        }
        assertThat(Publiccode.read(document.bytes()).findings()).isEmpty();
        assertThat(document.toString()).contains("beta # nearly", "license: (EUPL-1.2 OR Apache-2.0)");
    }

    @Test
    void everyCollectedFileUntouchedIsTheSameBytesAndEachMendKeepsTheRest() {
        List<Path> files = Stream.of("code-publiccode-tests/v0", "code-publiccode-real")
                .flatMap(name -> TestData.folder(name).stream())
                .flatMap(folder -> TestData.files(folder).stream())
                .filter(file -> file.toString().endsWith(".yml"))
                .toList();
        assumeTrue(!files.isEmpty(), "153 files skipped: the collected files are not there");
        int mended = 0;
        for (Path file : files) {
            byte[] bytes = TestData.bytes(file);
            Optional<PubliccodeDocument> document = PubliccodeDocument.of(bytes);
            document.ifPresent(known -> assertThat(known.bytes()).isEqualTo(bytes));
            for (Finding finding : Publiccode.read(bytes).findings()) {
                Optional<PubliccodeDocument> after = document.flatMap(known -> known.mend(finding));
                after.ifPresent(
                        known -> assertThat(Publiccode.read(known.bytes()).findings())
                                .as(file + " " + finding)
                                .noneMatch(left -> left.equals(finding)));
                mended += after.isPresent() ? 1 : 0;
            }
        }
        assertThat(mended).isGreaterThan(60);
    }

    @Property(tries = 200)
    void findingsDoNotDependOnTheOrderOfKeys(@ForAll @IntRange(max = 1_000_000) int seed) {
        List<String> blocks = new ArrayList<>(List.of((Sample.MINIMAL
                                .replace("beta", "bêta")
                                .replace("EUPL-1.2", "EUPL")
                                .replace("type: none", "type: internal")
                        + "nom: x\nreleaseDate: hier\ncategories: [a]\nlogo: a.jpg\nusedBy: 1\n")
                .split("\n(?=\\w)", -1)));
        List<String> before = told(String.join("\n", blocks));
        Collections.shuffle(blocks, new Random(seed));
        String shuffled = blocks.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
        assertThat(told(shuffled)).isEqualTo(before).hasSizeGreaterThan(6);
    }

    private static List<String> told(String file) {
        return Sample.read(file).findings().stream()
                .map(finding -> finding.severity() + finding.key() + finding.column() + finding.description())
                .sorted()
                .toList();
    }

    private static boolean changed(Optional<PubliccodeDocument> after, String passage, String by) {
        assertThat(FILE).contains(passage);
        assertThat(after).isPresent();
        assertThat(after.orElseThrow().toString()).isEqualTo(FILE.replace(passage, by));
        return true;
    }

    private static PubliccodeDocument document() {
        return of(FILE);
    }

    private static PubliccodeDocument of(String file) {
        return PubliccodeDocument.of(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
