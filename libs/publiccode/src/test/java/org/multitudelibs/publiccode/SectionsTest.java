package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audience, supports, organisations, licence, maintenance, localisation, dependencies and the Italian section. */
class SectionsTest {

    @Test
    void scopesAreThoseOfTheStandard() {
        assertThat(Sample.findings(Sample.adding("intendedAudience:\n  scope: [culture, cuisine]\n")))
                .containsExactly("error intendedAudience.scope[1] 26:20 not-a-scope");
    }

    @Test
    void countriesInLowerCaseAreDeprecatedAndInMixedCaseRefused() {
        Reading reading = Sample.adding("intendedAudience:\n  countries: [FR, be, Ch, ZZ]\n");
        assertThat(Sample.findings(reading))
                .containsExactly(
                        "warning intendedAudience.countries[1] 26:19 country-in-lower-case",
                        "error intendedAudience.countries[2] 26:23 not-a-country",
                        "error intendedAudience.countries[3] 26:27 not-a-country");
        assertThat(reading.software().orElseThrow().intendedAudience().countries())
                .containsExactly("FR", "BE");
    }

    @Test
    void supportsAreAliasesUrisOrUrns() {
        Reading reading = Sample.adding("""
                supports:
                  - id: alias:gdpr
                  - id: https://example.org/loi
                  - id: urn:iso:std:iso:27001
                  - id: alias:rgpd
                  - id: loi
                  - {}
                """);
        assertThat(Sample.findings(reading))
                .containsExactly(
                        "error supports[3].id 29:5 unknown-alias",
                        "error supports[4].id 30:5 not-a-uri",
                        "error supports[5].id 31:5 required");
        assertThat(reading.software().orElseThrow().supports())
                .hasSize(3)
                .first()
                .isEqualTo(new Support.Alias("gdpr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ville.example.org/", "urn:x-italian-pa:c_a123", "URN:example:ville"})
    void organisationsAreNamedByUriOrUrn(String uri) {
        assertThat(Sample.findings(Sample.adding("organisation:\n  uri: " + uri + "\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ville", "1", "ville.example.org", "'urn:x:'", "mailto:ville@example.org", "urn:a b:c"})
    void otherNamesOfOrganisationsAreRefused(String uri) {
        assertThat(Sample.findings(Sample.adding("fundedBy:\n  - uri: " + uri + "\n")))
                .containsExactly("error fundedBy[0].uri 26:5 not-a-uri");
    }

    @Test
    void anOrganisationNeedsItsUriAndNotItsName() {
        assertThat(Sample.findings(Sample.adding("organisation:\n  name: Ville de Brume\n")))
                .containsExactly("error organisation.uri 26:3 required");
    }

    @Test
    void theCodeOfAnItalianAdministrationIsLookedUpWhenTheIndexIsAtHand() {
        String file = Sample.MINIMAL + "organisation:\n  uri: urn:x-italian-pa:c_z999\n";
        assertThat(Sample.findings(Sample.read(file))).isEmpty();
        Surroundings index = Surroundings.none().withItalianAdministrations("c_a123"::equals);
        assertThat(Sample.findings(Publiccode.in(index).diagnose(file.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("error organisation.uri 26:3 unknown-italian-administration");
    }

    @Test
    void theLicenceIsAnExpressionOfSpdx() {
        assertThat(Sample.findings(Sample.changing("EUPL-1.2", "EUPL")))
                .containsExactly("error legal.license 18:3 not-a-licence");
        assertThat(Sample.findings(Sample.changing("  license: EUPL-1.2\n", "  mainCopyrightOwner: Brume\n")))
                .containsExactly("error legal.license 18:3 required");
        assertThat(Sample.findings(Sample.changing("legal:\n  license: EUPL-1.2\n", "")))
                .containsExactly("error legal.license 0:0 required");
    }

    @Test
    void theOwnerOfTheRepositoryIsDeprecated() {
        assertThat(Sample.findings(Sample.changing("license: EUPL-1.2", "license: EUPL-1.2\n  repoOwner: Brume")))
                .containsExactly("warning legal.repoOwner 19:3 deprecated-for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal", "community"})
    void staffAndCommunitiesNameContacts(String type) {
        assertThat(Sample.findings(Sample.changing("type: none", "type: " + type)))
                .containsExactly("error maintenance.contacts 20:3 required");
        assertThat(Sample.findings(Sample.changing("type: none", "type: " + type + "\n  contacts:\n    - name: Zoé")))
                .isEmpty();
    }

    @Test
    void aContractNamesContractorsAndTheEndOfTheContract() {
        assertThat(Sample.findings(Sample.changing("type: none", "type: contract")))
                .containsExactly("error maintenance.contractors 20:3 required");
        assertThat(Sample.findings(Sample.changing(
                        "type: none", "type: contract\n  contractors:\n    - name: Coop\n      website: coop")))
                .containsExactly(
                        "error maintenance.contractors[0].until 22:7 required",
                        "error maintenance.contractors[0].website 23:7 not-a-web-address");
    }

    @Test
    void contractorsWithoutContractAreRefused() {
        assertThat(Sample.findings(Sample.changing(
                        "type: none", "type: none\n  contractors:\n    - name: Coop\n      until: 2027-12-31")))
                .containsExactly("error maintenance.contractors 21:3 contractors-not-expected");
    }

    @Test
    void aContactHasANameAndAnEmailInForm() {
        Reading reading = Sample.changing("type: none", """
                type: internal
                  contacts:
                    - email: zoe
                    - name: Zoé
                      email: zoe@brume.example.org
                      phone: +33123456789
                """.stripTrailing());
        assertThat(Sample.findings(reading))
                .containsExactly(
                        "error maintenance.contacts[0].email 22:7 not-an-email",
                        "error maintenance.contacts[0].name 22:7 required");
        assertThat(reading.software().orElseThrow().maintenance().contacts())
                .singleElement()
                .extracting(contact -> contact.phone().orElse(""))
                .isEqualTo("+33123456789");
    }

    @Test
    void maintenanceHasAType() {
        assertThat(Sample.findings(Sample.changing("type: none", "type: nobody")))
                .containsExactly("error maintenance.type 20:3 not-one-of");
        assertThat(Sample.findings(Sample.changing("maintenance:\n  type: none\n", "")))
                .containsExactly("error maintenance.type 0:0 required");
    }

    @Test
    void yesIsNotTrueInYaml12() {
        assertThat(Sample.findings(Sample.changing("localisationReady: true", "localisationReady: yes")))
                .containsExactly(
                        "error localisation.localisationReady 22:1 wrong-type",
                        "error localisation.localisationReady 22:3 required");
    }

    @Test
    void availableLanguagesAreTagsAndNotNone() {
        assertThat(Sample.findings(Sample.changing("    - fr\n", "    - fr\n    - hr_HR\n")))
                .containsExactly("error localisation.availableLanguages[1] 25:7 not-a-language");
        assertThat(Sample.findings(Sample.changing("availableLanguages:\n    - fr\n", "availableLanguages: []\n")))
                .containsExactly("error localisation.availableLanguages 23:3 required");
    }

    @Test
    void dependenciesAreNamed() {
        Reading reading = Sample.adding("""
                dependsOn:
                  open:
                    - name: PostgreSQL
                      versionMin: 14
                      optional: true
                  hardware:
                    - version: "2"
                  proprietary:
                    - name: X
                      optional: "true"
                """);
        assertThat(Sample.findings(reading))
                .containsExactly(
                        "error dependsOn.hardware[0].name 31:7 required",
                        "error dependsOn.proprietary[0].optional 34:1 wrong-type");
        DependsOn dependsOn = reading.software().orElseThrow().dependsOn();
        assertThat(dependsOn.open()).singleElement().satisfies(dependency -> {
            assertThat(dependency.versionMin()).contains("14");
            assertThat(dependency.optional()).isTrue();
        });
    }

    @Test
    void theItalianSectionIsWrittenInUpperCaseAndItsOldKeysAreDeprecated() {
        Reading reading = Sample.adding("""
                it:
                  countryExtensionVersion: "1.1"
                  conforme:
                    gdpr: true
                  riuso:
                    codiceIPA: c_a123
                  piattaforme:
                    spid: true
                """);
        assertThat(Sample.findings(reading))
                .containsExactly(
                        "warning it 25:1 deprecated-for",
                        "error it.countryExtensionVersion 26:3 not-one-of",
                        "warning it.conforme 27:3 deprecated",
                        "warning it.riuso.codiceIPA 30:5 deprecated-for");
        Italy italy = reading.software().orElseThrow().italy().orElseThrow();
        assertThat(italy.platforms()).containsEntry("spid", true);
        assertThat(italy.ipaCode()).contains("c_a123");
    }

    @Test
    void theItalianSectionIsWrittenOnce() {
        assertThat(Sample.findings(Sample.adding("IT: {}\nit: {}\n")))
                .containsExactly("warning it 26:1 deprecated-for", "error it 26:1 written-twice-in-two-cases");
    }
}
