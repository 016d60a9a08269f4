package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each point where the standard and its reference parser differ, both ways. */
class StandardRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void longTextsInOneLanguageAreEnoughForTheStandard() {
        String second = Sample.MINIMAL.replace("legal:", "  en:\n    shortDescription: Follow the works\nlegal:");
        assertThat(asParser(second))
                .containsExactly(
                        "error description.en.longDescription 18:5 required",
                        "error description.en.features 18:5 required");
        assertThat(asStandard(second)).isEmpty();
        String none = Sample.MINIMAL.replace("    features:\n      - Carte des travaux\n", "");
        assertThat(asStandard(none)).containsExactly("error description.fr.features 10:5 required");
    }

    @Test
    void anOrganisationIsNamedInTheStandardAndLocatedInTheParser() {
        String named = Sample.MINIMAL + "organisation: {name: Ville}\n";
        String located = Sample.MINIMAL + "organisation: {uri: 'https://ville.example.org'}\n";
        assertThat(asParser(named)).containsExactly("error organisation.uri 25:15 required");
        assertThat(asStandard(named)).isEmpty();
        assertThat(asParser(located)).isEmpty();
        assertThat(asStandard(located)).containsExactly("error organisation.name 25:15 required");
    }

    @Test
    void theLogoIsInTheRepositoryForTheStandard() {
        String elsewhere = Sample.MINIMAL + "logo: https://example.org/logo.svg\n";
        String within = Sample.MINIMAL + "logo: https://git.example.org/lanterne/raw/main/logo.svg\n";
        assertThat(asParser(elsewhere)).isEmpty();
        assertThat(asStandard(elsewhere)).containsExactly("error logo 25:1 file-elsewhere");
        assertThat(asStandard(within)).isEmpty();
    }

    @Test
    void aContractThatEndedIsOverForTheStandard() {
        String file = Sample.MINIMAL.replace(
                "type: none", "type: contract\n  contractors: [{name: Exemple, until: 2026-11-28}]");
        assertThat(asParser(file)).isEmpty();
        assertThat(asStandard(file)).containsExactly("error maintenance.contractors[0].until 21:33 contract-ended");
        assertThat(asStandard(file.replace("11-28", "11-29"))).isEmpty();
    }

    @Test
    void theLicenceIsFreeForTheStandard() {
        String file = Sample.MINIMAL.replace("EUPL-1.2", "EUPL-1.2 AND CC-BY-NC-4.0");
        assertThat(asParser(file)).isEmpty();
        assertThat(asStandard(file)).containsExactly("error legal.license 18:3 licence-not-free");
        assertThat(asStandard(file.replace("AND", "OR"))).isEmpty();
        assertThat(asStandard(Sample.MINIMAL.replace("EUPL-1.2", "CC0-1.0"))).isEmpty();
    }

    @Test
    void aCommunityNamesAContactForTheStandard() {
        String file = Sample.MINIMAL.replace("type: none", "type: community\n  contacts: []");
        assertThat(asParser(file)).isEmpty();
        assertThat(asStandard(file)).containsExactly("error maintenance.contacts 21:3 required");
    }

    @Test
    void eachPointCanBeChosenAlone() {
        Surroundings one = Surroundings.none().asStandard(StandardRule.ORGANISATION_BY_NAME);
        String both = Sample.MINIMAL + "organisation: {name: Ville}\nlogo: https://example.org/logo.svg\n";
        assertThat(found(one, both)).isEmpty();
        assertThat(one.follows(StandardRule.LOGO_IN_REPOSITORY)).isFalse();
    }

    @Test
    void withoutADayNoContractIsOver() {
        String file = Sample.MINIMAL.replace(
                "type: none", "type: contract\n  contractors: [{name: Exemple, until: 1999-01-01}]");
        assertThat(found(Surroundings.none().asStandard(StandardRule.values()), file))
                .isEmpty();
    }

    private static List<String> asParser(String file) {
        return found(Surroundings.none().on(TODAY), file);
    }

    private static List<String> asStandard(String file) {
        return found(Surroundings.none().on(TODAY).asStandard(StandardRule.values()), file);
    }

    private static List<String> found(Surroundings surroundings, String file) {
        return Sample.findings(Publiccode.in(surroundings).diagnose(file.getBytes(StandardCharsets.UTF_8)));
    }
}
