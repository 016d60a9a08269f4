package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the first level, one rule after the other. */
class FirstLevelTest {

    @Test
    void theMinimalFileHasNoFinding() {
        assertThat(Sample.findings(Sample.read(Sample.MINIMAL))).isEmpty();
    }

    @Test
    void theVersionMustBeThere() {
        Reading reading = Sample.changing("publiccodeYmlVersion: \"0.7\"\n", "");
        assertThat(Sample.findings(reading)).containsExactly("error publiccodeYmlVersion 0:0 required");
        assertThat(reading.software()).isEmpty();
    }

    @Test
    void theVersionMustBeAText() {
        assertThat(Sample.findings(Sample.changing("\"0.7\"", "0.7")))
                .containsExactly("error publiccodeYmlVersion 1:1 wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.7", "0.7.0"})
    void recentVersionsAreFine(String version) {
        assertThat(Sample.findings(Sample.changing("0.7", version))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0"})
    void olderVersionsAreReadWithAWarning(String version) {
        Reading reading = Sample.changing("0.7", version);
        assertThat(Sample.findings(reading)).containsExactly("warning publiccodeYmlVersion 1:1 version-old");
        assertThat(reading.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.1", "0.8", "zero"})
    void otherVersionsAreRefused(String version) {
        assertThat(Sample.findings(Sample.changing("0.7", version)))
                .containsExactly("error publiccodeYmlVersion 0:0 version-unsupported");
    }

    @Test
    void withoutANameThereIsNoSoftwareButEverythingElseIsTold() {
        Reading reading = Sample.changing("name: Lanterne", "releaseDate: hier");
        assertThat(Sample.findings(reading))
                .containsExactly("error name 1:1 required", "error releaseDate 2:1 not-a-date");
        assertThat(reading.software()).isEmpty();
    }

    @Test
    void aNullOrEmptyNameIsNoName() {
        assertThat(Sample.findings(Sample.changing("Lanterne\n", "\n"))).containsExactly("error name 2:1 required");
        assertThat(Sample.findings(Sample.changing("Lanterne\n", "\"\"\n"))).containsExactly("error name 2:1 required");
    }

    @Test
    void aNumberIsReadAsText() {
        assertThat(Sample.changing("Lanterne\n", "1984\n")
                        .software()
                        .orElseThrow()
                        .name())
                .isEqualTo("1984");
    }

    @Test
    void anUnknownKeyIsRefusedWhereverItIs() {
        assertThat(Sample.findings(Sample.adding("nom: Lanterne\n"))).containsExactly("error nom 25:1 unknown-key");
        assertThat(Sample.findings(Sample.changing("license: EUPL-1.2", "license: EUPL-1.2\n  licence: MIT")))
                .containsExactly("error legal.licence 19:1 unknown-key");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() {
        assertThat(Sample.findings(Sample.adding("name: Autre\n"))).containsExactly("error name 25:1 duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lanterne", "/lanterne", "https://", "git.example.org/lanterne", "'http://a b/'", "https://a/%zz"
            })
    void aUrlNeedsASchemeAndAHost(String url) {
        assertThat(Sample.findings(Sample.changing("https://git.example.org/lanterne.git", url)))
                .containsExactly("error url 3:1 not-a-url");
    }

    @Test
    void aUrlMayHaveAnotherSchemeAndSpacesInItsPath() {
        assertThat(Sample.changing("https://git.example.org/lanterne.git", "ssh://git.example.org/une lanterne")
                        .software()
                        .orElseThrow()
                        .url())
                .isEqualTo(URI.create("ssh://git.example.org/une%20lanterne"));
    }

    @ParameterizedTest
    @CsvSource({"landingURL,ftp://example.org/", "roadmap,feuille de route", "landingURL,mailto:a@example.org"})
    void pagesAreOnTheWeb(String key, String value) {
        assertThat(Sample.findings(Sample.adding(key + ": " + value + "\n")))
                .containsExactly("error " + key + " 25:1 not-a-web-address");
    }

    @Test
    void theOriginalsAreOneUrlOrAList() {
        assertThat(originals("isBasedOn: https://example.org/a\n")).hasSize(1);
        assertThat(originals("isBasedOn: [https://example.org/a, https://example.org/b]\n"))
                .hasSize(2);
        assertThat(Sample.findings(Sample.adding("isBasedOn: a\n")))
                .containsExactly("error isBasedOn[0] 25:1 not-a-url");
        assertThat(Sample.findings(Sample.adding("isBasedOn:\n  - https://example.org/a\n  - b\n")))
                .containsExactly("error isBasedOn[1] 27:5 not-a-url");
    }

    private static List<URI> originals(String line) {
        return Sample.adding(line).software().orElseThrow().isBasedOn();
    }

    @Test
    void aReleaseDateIsADayOfTheCalendar() {
        assertThat(Sample.adding("releaseDate: 2026-02-28\n")
                        .software()
                        .orElseThrow()
                        .releaseDate())
                .contains(LocalDate.of(2026, 2, 28));
        for (String wrong : List.of("2026-02-30", "2026-2-28", "28/02/2026", "2026-02-28T10:00:00", "\"\"")) {
            assertThat(Sample.findings(Sample.adding("releaseDate: " + wrong + "\n")))
                    .containsExactly("error releaseDate 25:1 not-a-date");
        }
    }

    @Test
    void platformsAreFreeButNotNone() {
        assertThat(Sample.findings(Sample.changing("\n  - web\n", " []\n")))
                .containsExactly("error platforms 4:1 required");
        assertThat(Sample.findings(Sample.changing("\n  - web\n", " web\n")))
                .containsExactly("error platforms 4:1 wrong-type", "error platforms 4:1 required");
    }

    @Test
    void categoriesAreThoseOfTheStandardAndMayBeAbsent() {
        assertThat(Sample.findings(Sample.adding("categories:\n"))).isEmpty();
        assertThat(Sample.findings(Sample.adding("categories: [blog, voirie]\n")))
                .containsExactly("error categories[1] 25:20 not-a-category");
    }

    @Test
    void statusAndTypeAreOfClosedLists() {
        assertThat(Sample.findings(Sample.changing("beta", "bêta")))
                .containsExactly("error developmentStatus 6:1 not-one-of");
        assertThat(Sample.findings(Sample.changing("standalone/web", "web")))
                .containsExactly("error softwareType 7:1 not-one-of");
        assertThat(Sample.changing("beta", "bêta").findings().getFirst().description())
                .isEqualTo("bêta must be one of concept, development, beta, stable, obsolete; write beta");
    }

    @Test
    void mimeTypesAreDeprecatedAndChecked() {
        assertThat(Sample.findings(Sample.adding("inputTypes:\n  - text/csv\n  - csv\noutputTypes: []\n")))
                .containsExactly(
                        "warning inputTypes 25:1 deprecated",
                        "error inputTypes[1] 27:5 not-a-mime-type",
                        "warning outputTypes 28:1 deprecated");
    }

    @Test
    void aWrongTypeIsToldOnItsLineUnderTheFirstKeyThereWithItsTruePath() {
        Reading reading = Sample.adding("usedBy:\n  nom: Ville de Brume\n");
        assertThat(Sample.findings(reading)).containsExactly("error usedBy.nom 26:1 wrong-type");
        assertThat(reading.findings().getFirst().arguments()).containsEntry("path", "usedBy");
    }
}
