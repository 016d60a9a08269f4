package org.multitudelibs.publiccode.codemeta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.Software;

/** What is written for each key, with examples that a reader can check by hand. */
class CodeMetaTest {

    @Test
    void theExampleOfTheReadmeWorks() {
        Software software = Full.software();
        // example
        Written written = CodeMeta.write(software);

        assertThat(written.json())
                .contains("\"@context\": \"https://w3id.org/codemeta/3.1\"")
                .contains("\"license\": \"https://spdx.org/licenses/EUPL-1.2\"");
        assertThat(written.notes())
                .extracting(Note::description)
                .contains(
                        "logo: CodeMeta has no term for it; left out",
                        "dependsOn.open[0]: CodeMeta has no bounds of versions; written as the version >= 14, <= 17");

        Imported imported = CodeMeta.read(written.json().getBytes(StandardCharsets.UTF_8));

        assertThat(imported.software().orElseThrow().name()).isEqualTo("Lanterne");
        assertThat(imported.notes())
                .extracting(Note::description)
                .contains("softwareType: publiccode.yml asks for it; to be filled in by hand");
        // end
    }

    @Test
    void aSmallSoftwareIsWrittenAsItsJavadocSays() {
        Software software = Full.software("""
                publiccodeYmlVersion: "0.7"
                name: Lanterne
                url: https://git.example.org/lanterne.git
                logo: logo.svg
                platforms: [web]
                developmentStatus: beta
                softwareType: standalone/web
                description:
                  fr:
                    shortDescription: Suivre les travaux de la voirie.
                    longDescription: %s
                    features: [Carte]
                legal: {license: EUPL-1.2}
                maintenance: {type: none}
                localisation: {localisationReady: true, availableLanguages: [fr]}
                """.formatted("mot ".repeat(50)));
        JsonObject document = parsed(CodeMeta.write(software));
        assertThat(document.keySet())
                .containsExactly(
                        "@context",
                        "@type",
                        "name",
                        "description",
                        "codeRepository",
                        "developmentStatus",
                        "license",
                        "keywords",
                        "targetProduct");
        assertThat(document.get("@context")).isEqualTo(json("'https://w3id.org/codemeta/3.1'"));
        assertThat(document.get("@type")).isEqualTo(json("'SoftwareSourceCode'"));
        assertThat(document.get("name")).isEqualTo(json("'Lanterne'"));
        assertThat(document.get("codeRepository")).isEqualTo(json("'https://git.example.org/lanterne.git'"));
        assertThat(document.get("developmentStatus")).isEqualTo(json("{'@value': 'beta'}"));
        assertThat(document.get("license")).isEqualTo(json("'https://spdx.org/licenses/EUPL-1.2'"));
        assertThat(document.get("keywords")).isEqualTo(json("[{'@language': 'fr', '@value': 'Carte'}]"));
    }

    @Test
    void textsCarryTheirLanguage() {
        JsonObject document = parsed(CodeMeta.write(Full.software()));
        assertThat(document.get("name")).isEqualTo(json("['Lanterne', {'@language': 'fr', '@value': 'La Lanterne'}]"));
        assertThat(document.getAsJsonArray("description"))
                .hasSize(4)
                .contains(json("{'@language': 'en', '@value': 'Follow the road works.'}"));
        assertThat(document.get("applicationCategory")).isEqualTo(json("""
                [{'@value': 'accounting'}, {'@value': 'cloud-management'},
                 {'@language': 'fr', '@value': 'Suivi de travaux'}]
                """));
    }

    @Test
    void peopleAndOrganisationsHaveTheirType() {
        JsonObject document = parsed(CodeMeta.write(Full.software()));
        assertThat(document.get("maintainer")).isEqualTo(json("""
                [{'@type': 'Organization', 'name': 'Voirie Logicielle', 'email': 'bonjour@voirie.example.org',
                  'url': 'https://voirie.example.org'},
                 {'@type': 'Person', 'name': 'Bureau des rues', 'email': 'rues@brume.example.org',
                  'affiliation': {'@type': 'Organization', 'name': 'Ville de Brume'}}]
                """));
        assertThat(document.get("publisher")).isEqualTo(json("""
                {'@type': 'Organization', '@id': 'https://brume.example.org', 'name': 'Ville de Brume'}
                """));
        assertThat(document.get("funder")).isEqualTo(json("""
                {'@type': 'Organization', '@id': 'urn:x-example:fund', 'name': 'Fonds des communes'}
                """));
    }

    @Test
    void operatingSystemsAreToldFromOtherPlatforms() {
        JsonObject document = parsed(CodeMeta.write(Full.software()));
        assertThat(document.get("operatingSystem")).isEqualTo(json("['linux', 'Android']"));
        assertThat(document.get("targetProduct")).isEqualTo(json("[{'@type': 'SoftwareApplication', 'name': 'web'}]"));
    }

    @Test
    void optionalDependenciesAreSuggestionsAndTheTypeTellsTheList() {
        JsonObject document = parsed(CodeMeta.write(Full.software()));
        assertThat(document.get("softwareRequirements")).isEqualTo(json("""
                [{'@type': 'SoftwareSourceCode', 'name': 'PostgreSQL', 'version': '>= 14, <= 17'},
                 {'@type': ['SoftwareApplication', 'schema:Product'], 'name': "Plan d'État", 'version': '3.1'},
                 {'@type': 'schema:Product', 'name': 'Borne'}]
                """));
        assertThat(document.get("softwareSuggestions"))
                .isEqualTo(json("{'@type': 'SoftwareSourceCode', 'name': 'Redis'}"));
    }

    @Test
    void anExpressionOfSeveralLicencesIsTheNameOfAWork() {
        Software software = Full.software(Full.FILE.replace("license: EUPL-1.2", "license: EUPL-1.2 OR MIT"));
        Written written = CodeMeta.write(software);
        assertThat(parsed(written).get("license"))
                .isEqualTo(json("{'@type': 'schema:CreativeWork', 'name': 'EUPL-1.2 OR MIT'}"));
        assertThat(read(written.json()).software().orElseThrow().legal().license())
                .contains("EUPL-1.2 OR MIT");
    }

    @Test
    void whatHasNoTermIsNoted() {
        assertThat(CodeMeta.write(Full.software()).notes())
                .extracting(note -> note.kind() + " " + note.key())
                .containsExactlyInAnyOrder(
                        "CHANGED legal.mainCopyrightOwner",
                        "CHANGED dependsOn.open[0]",
                        "LOST logo",
                        "LOST usedBy",
                        "LOST roadmap",
                        "LOST softwareType",
                        "LOST intendedAudience.scope",
                        "LOST description.fr.documentation",
                        "LOST maintenance.type",
                        "LOST maintenance.contractors[0].until",
                        "LOST maintenance.contacts[0].phone",
                        "LOST localisation.localisationReady",
                        "LOST localisation.availableLanguages");
    }

    @Test
    void whatIsReadBackIsWhatHadATerm() {
        Software software = Full.software();
        Imported imported = read(CodeMeta.write(software).json());
        assertThat(imported.software().map(Kept::of)).contains(Kept.of(software));
        assertThat(imported.notes())
                .filteredOn(note -> note.kind() != Note.Kind.ABSENT)
                .extracting(Note::reason)
                .containsExactly(Reason.CONTRACT_ASSUMED);
    }

    @Test
    void aLanguageThatIsNoTagIsWrittenWithoutOne() {
        Software software = Full.software();
        Written written = CodeMeta.write(new Software(
                software.publiccodeYmlVersion(),
                software.name(),
                software.applicationSuite(),
                software.url(),
                software.landingUrl(),
                software.isBasedOn(),
                software.softwareVersion(),
                software.releaseDate(),
                software.logo(),
                software.monochromeLogo(),
                software.inputTypes(),
                software.outputTypes(),
                software.platforms(),
                software.categories(),
                software.usedBy(),
                software.fundedBy(),
                software.organisation(),
                software.roadmap(),
                software.developmentStatus(),
                software.softwareType(),
                software.supports(),
                software.intendedAudience(),
                java.util.Map.of("fr_FR", software.descriptions().get("en")),
                software.legal(),
                software.maintenance(),
                software.localisation(),
                software.dependsOn(),
                software.italy()));
        assertThat(parsed(written).get("keywords")).isEqualTo(json("[{'@value': 'Map of works'}]"));
        assertThat(written.notes())
                .extracting(Note::description)
                .contains(
                        "description.fr_FR: fr_FR is not a language tag of BCP 47; treated as a text without a language");
    }

    @Test
    void stagesOfRepostatusAreTranslated() {
        Imported imported = read("""
                {"@context": "https://w3id.org/codemeta/3.1", "@type": "SoftwareSourceCode", "name": "a",
                 "codeRepository": "https://git.example.org/a", "developmentStatus": "https://www.repostatus.org/#wip"}
                """);
        assertThat(imported.software().orElseThrow().developmentStatus()).contains(DevelopmentStatus.DEVELOPMENT);
        assertThat(imported.notes())
                .extracting(Note::description)
                .contains("developmentStatus: wip is a stage of repostatus.org; read as development");
    }

    @Test
    void theLanguageAskedForMustBeATag() {
        assertThatThrownBy(() -> CodeMeta.read(new byte[0], "fr_FR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr_FR");
    }

    private static Imported read(String document) {
        return CodeMeta.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject parsed(Written written) {
        return JsonParser.parseString(written.json()).getAsJsonObject();
    }

    /** JSON with apostrophes for quotation marks. */
    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
