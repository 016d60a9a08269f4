package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A description written anew is a file that says the same. */
class WritingTest {

    @Test
    void theSampleWrittenAnewIsInTheOrderOfTheStandard() {
        Software software = Sample.read("""
                name: "Lanterne: les travaux"
                publiccodeYmlVersion: 0.7.0
                url: https://git.example.org/lanterne.git
                maintenance: {type: contract, contractors: [{name: Example, until: 2027-12-31}]}
                description: {fr: {longDescription: "Une ligne.\\n\\nUne autre.", features: ["yes", a b]}}
                localisation: {localisationReady: true, availableLanguages: [fr]}
                """).software().orElseThrow();
        assertThat(Publiccode.write(software)).isEqualTo("""
                publiccodeYmlVersion: 0.7.0
                name: "Lanterne: les travaux"
                url: https://git.example.org/lanterne.git
                description:
                  fr:
                    longDescription: |-
                      Une ligne.

                      Une autre.
                    features:
                      - yes
                      - a b
                maintenance:
                  type: contract
                  contractors:
                    - name: Example
                      until: 2027-12-31
                localisation:
                  localisationReady: true
                  availableLanguages:
                    - fr
                """);
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAgainTheSame(
            @ForAll("texts") String name, @ForAll("texts") String words, @ForAll("texts") String other) {
        Software full = full();
        Description description = new Description(
                Optional.of(other),
                Optional.of(name),
                Optional.of(other),
                Optional.of(words),
                full.landingUrl(),
                Optional.empty(),
                List.of(words, name),
                List.of(),
                List.of(),
                List.of(other));
        Software software = new Software(
                full.publiccodeYmlVersion(),
                name,
                Optional.of(words),
                full.url(),
                full.landingUrl(),
                full.isBasedOn(),
                Optional.of(other),
                full.releaseDate(),
                full.logo(),
                full.monochromeLogo(),
                full.inputTypes(),
                full.outputTypes(),
                List.of(other, name),
                full.categories(),
                List.of(words),
                List.of(new Organisation(full.url(), Optional.of(name))),
                full.organisation(),
                full.roadmap(),
                full.developmentStatus(),
                full.softwareType(),
                full.supports(),
                full.intendedAudience(),
                Map.of("fr", description),
                full.legal(),
                full.maintenance(),
                full.localisation(),
                full.dependsOn(),
                full.italy());
        assertThat(again(software)).isEqualTo(software);
    }

    @Test
    void everyKeyIsWritten() {
        assertThat(again(full())).isEqualTo(full());
        String written = Publiccode.write(full());
        assertThat(Stream.of(
                        "applicationSuite",
                        "landingURL",
                        "isBasedOn",
                        "softwareVersion",
                        "releaseDate",
                        "logo",
                        "monochromeLogo",
                        "inputTypes",
                        "outputTypes",
                        "platforms",
                        "categories",
                        "usedBy",
                        "organisation",
                        "fundedBy",
                        "roadmap",
                        "developmentStatus",
                        "softwareType",
                        "supports",
                        "intendedAudience",
                        "scope",
                        "countries",
                        "unsupportedCountries",
                        "localisedName",
                        "genericName",
                        "shortDescription",
                        "longDescription",
                        "documentation",
                        "apiDocumentation",
                        "features",
                        "screenshots",
                        "videos",
                        "awards",
                        "license",
                        "mainCopyrightOwner",
                        "repoOwner",
                        "authorsFile",
                        "type",
                        "contractors",
                        "until",
                        "website",
                        "contacts",
                        "email",
                        "phone",
                        "affiliation",
                        "localisationReady",
                        "availableLanguages",
                        "open",
                        "proprietary",
                        "hardware",
                        "versionMin",
                        "versionMax",
                        "version",
                        "optional",
                        "IT",
                        "countryExtensionVersion",
                        "conforme",
                        "riuso",
                        "codiceIPA",
                        "piattaforme"))
                .allSatisfy(key -> assertThat(written).containsPattern("(?m)^[ -]*" + key + ":"));
    }

    @Test
    void everyFixtureAndRealFileWrittenAnewIsReadTheSame() {
        List<Path> files = Stream.of("code-publiccode-tests", "code-publiccode-real")
                .flatMap(name -> TestData.folder(name).stream())
                .flatMap(folder -> TestData.files(folder).stream())
                .filter(file -> file.toString().endsWith(".yml"))
                .toList();
        assumeTrue(!files.isEmpty(), "273 files skipped: the collected files are not there");
        List<Software> all = files.stream()
                .flatMap(file -> Publiccode.read(TestData.bytes(file)).software().stream())
                .toList();
        List<String> differing = all.stream()
                .filter(software -> !again(software).equals(software))
                .map(Publiccode::write)
                .toList();
        assertThat(all).hasSizeGreaterThan(120);
        assertThat(differing).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars(":#-'\"{}[],&*!|>%@`?~= \n\t\u0085\u00a0\u2028\ufeff0aé\u0000")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> words = Arbitraries.of(
                "true",
                "null",
                "~",
                "0.7",
                "0x1F",
                ".inf",
                "1e3",
                "-",
                "---",
                "...",
                "yes",
                "a: b",
                "a #b",
                "- a",
                "<<",
                "🚲 à vélo",
                "a\n\n  b\nc",
                "a \nb",
                "\\n",
                "?",
                "a:",
                ":a",
                "2026-05-31",
                "+39");
        return Arbitraries.oneOf(signs, words).map(String::strip).filter(text -> !text.isBlank());
    }

    private static Software again(Software software) {
        return Sample.read(Publiccode.write(software)).software().orElseThrow();
    }

    private static Software full() {
        return Publiccode.read("""
                publiccodeYmlVersion: "0.7"
                name: Lanterne
                applicationSuite: Ville
                url: https://git.example.org/lanterne.git
                landingURL: https://example.org/lanterne
                isBasedOn: [https://git.example.org/lampe.git]
                softwareVersion: "1.0"
                releaseDate: 2026-05-31
                logo: logo.svg
                monochromeLogo: mono.svg
                inputTypes: [text/csv]
                outputTypes: [text/html]
                platforms: [web]
                categories: [content-management]
                usedBy: [Ville]
                organisation: {uri: "https://ville.example.org", name: Ville}
                fundedBy: [{uri: "urn:x-italian-pa:c_h501"}]
                roadmap: https://example.org/roadmap
                developmentStatus: beta
                softwareType: standalone/web
                supports: [{id: "alias:gdpr"}, {id: "https://example.org/rule"}]
                intendedAudience: {scope: [education], countries: [FR], unsupportedCountries: [IT]}
                description:
                  fr:
                    localisedName: Lanterne
                    genericName: Travaux
                    shortDescription: Suivre
                    longDescription: Suivre les travaux
                    documentation: https://example.org/doc
                    apiDocumentation: https://example.org/api
                    features: [Carte]
                    screenshots: [a.png]
                    videos: ["https://vimeo.com/1234"]
                    awards: [Prix]
                legal: {license: EUPL-1.2, mainCopyrightOwner: Ville, repoOwner: Ville, authorsFile: AUTHORS}
                maintenance:
                  type: contract
                  contractors: [{name: Example, until: 2027-12-31, email: a@example.org, website: "https://example.org"}]
                  contacts: [{name: Service, email: b@example.org, phone: "+33 1", affiliation: Ville}]
                localisation: {localisationReady: false, availableLanguages: [fr]}
                dependsOn:
                  open: [{name: PostgreSQL, versionMin: "14", optional: true}]
                  proprietary: [{name: Base, versionMax: "2"}]
                  hardware: [{name: Lecteur, version: "1"}]
                IT:
                  countryExtensionVersion: "1.0"
                  conforme: {gdpr: true}
                  riuso: {codiceIPA: c_h501}
                  piattaforme: {spid: false}
                """.getBytes(StandardCharsets.UTF_8)).software().orElseThrow();
    }
}
