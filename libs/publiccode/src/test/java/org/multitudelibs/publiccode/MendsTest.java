package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to write instead of what is wrong. */
class MendsTest {

    @ParameterizedTest
    @CsvSource({
        "developmentStatus: beta,developmentStatus: bêta,beta",
        "developmentStatus: beta,developmentStatus: stabel,stable",
        "softwareType: standalone/web,softwareType: web,standalone/web",
        "softwareType: standalone/web,softwareType: Standalone-Web,standalone/web",
        "type: none,type: None,none",
        "license: EUPL-1.2,license: EUPL 1.2,EUPL-1.2",
        "license: EUPL-1.2,license: Apche-2.0,Apache-2.0",
        "'    - fr','    - en_GB',en-GB",
        "'    - fr','    - English',en",
        "'    - fr','    - Italiano',it",
        "'    - fr','    - deu',de",
        "'    - fr','    - en-UK',en-GB",
        "'  fr:','  fr_FR:',fr-FR",
        "localisationReady: true,localisationReady: yes,true",
        "localisationReady: true,localisationReady: off,false",
        "'platforms:\n  - web',platforms: web,[web]",
        "url: https://git.example.org/lanterne.git,url: git.example.org/lanterne.git,https://git.example.org/lanterne.git",
        "url: https://git.example.org/lanterne.git,url: 'git@git.example.org:ville/lanterne.git',https://git.example.org/ville/lanterne.git",
        "publiccodeYmlVersion: \"0.7\",publiccodeYmlVersion: 0.7,'\"0.7\"'",
        "publiccodeYmlVersion: \"0.7\",publiccodeYmlVersion: \"1.0\",0.7.0",
    })
    void aMistakeInTheSampleIsMended(String passage, String by, String suggestion) {
        Reading reading = Sample.changing(passage, by);
        assertThat(suggestions(reading)).containsExactly(suggestion);
        assertThat(reading.findings().getFirst().description()).contains("write " + suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "releaseDate: 31/05/2026,2026-05-31",
        "releaseDate: 05/31/2026,2026-05-31",
        "releaseDate: 05.05.2026,2026-05-05",
        "releaseDate: 2026/5/31,2026-05-31",
        "releaseDate: 2026-05-31T10:00:00Z,2026-05-31",
        "releaseDate: 20260531,2026-05-31",
        "categories: [content-managment],content-management",
        "categories: [Project Management],project-management",
        "intendedAudience: {scope: [Education]},education",
        "intendedAudience: {scope: [finance]},finance-and-economic-development",
        "intendedAudience: {countries: [fr]},FR",
        "intendedAudience: {countries: [Fr]},FR",
        "intendedAudience: {countries: [UK]},GB",
        "intendedAudience: {countries: [ITA]},IT",
        "intendedAudience: {countries: [Deutschland]},DE",
        "landingUrl: https://example.org,landingURL",
        "landing_url: https://example.org,landingURL",
        "landingURL: www.example.org,https://www.example.org",
        "logo: /images/logo.svg,images/logo.svg",
        "logo: file:///images/logo.svg,images/logo.svg",
        "supports: [{id: alias:GDPR}],alias:gdpr",
        "supports: [{id: gdpr}],alias:gdpr",
        "organisation: {uri: city.example.org},https://city.example.org",
    })
    void aMistakeInALineAddedIsMended(String line, String suggestion) {
        assertThat(suggestions(Sample.adding(line + "\n"))).containsExactly(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "releaseDate: 12/05/2026",
        "releaseDate: 31/02/2026",
        "releaseDate: hier",
        "categories: [quelque-chose]",
        "intendedAudience: {countries: [EU]}",
        "landingURL: chez nous",
        "nom: Lanterne",
    })
    void whatCouldBeSeveralThingsOrNoneIsNotGuessed(String line) {
        Reading reading = Sample.adding(line + "\n");
        assertThat(reading.isValid()).isFalse();
        assertThat(suggestions(reading)).isEmpty();
    }

    @Test
    void emailsAreFoundInWhatSurroundsThem() {
        assertThat(Mends.email("mailto:team@example.org")).contains("team@example.org");
        assertThat(Mends.email("Team <team@example.org>")).contains("team@example.org");
        assertThat(Mends.email("team [at] example.org")).contains("team@example.org");
        assertThat(Mends.email("the team")).isEmpty();
    }

    @Test
    void aMissingKeyComesWithAnExample() {
        Reading reading = Sample.changing("type: none", "type: community");
        assertThat(reading.findings().getFirst().description())
                .isEqualTo("this field is required; add for example"
                        + " contacts: [{name: Digital team, email: team@example.org}]");
    }

    @Test
    void everyKeyThatCanBeMissingHasAnExample() {
        Reading reading = Sample.read("""
                publiccodeYmlVersion: "0.7"
                description: {fr: {}}
                maintenance: {type: contract, contractors: [{}]}
                organisation: {}
                fundedBy: [{}]
                supports: [{}]
                dependsOn: {open: [{}], proprietary: [{}], hardware: [{}]}
                """);
        assertThat(reading.findings())
                .hasSizeGreaterThan(15)
                .allSatisfy(finding -> assertThat(finding.mend())
                        .as(finding.key())
                        .hasValueSatisfying(mend -> assertThat(mend).startsWith("add for example ")));
    }

    @Test
    void wordsOfAListAreFoundByFormThenByPartThenByDistance() {
        List<String> words = List.of("stable", "beta", "standalone/web", "standalone/iot");
        assertThat(NearestWord.of("STABLE ", words)).contains("stable");
        assertThat(NearestWord.of("iot", words)).contains("standalone/iot");
        assertThat(NearestWord.of("standalone", words)).isEmpty();
        assertThat(NearestWord.of("stabel", words)).contains("stable");
        assertThat(NearestWord.distance("stabel", "stable")).isEqualTo(2);
    }

    @Test
    void lengthsOfWesternTextsAreThoseOfTheClusters() {
        for (String text :
                List.of("a b", "d’été – “x” …\n", "\r\n", "e\u0301", "\u00AD\u00A9x", "🚲\u200D🚲", "\u2027\u200D")) {
            long clusters = Pattern.compile("\\X").matcher(text).results().count();
            assertThat(Forms.length(text)).as(text).isEqualTo(clusters);
        }
    }

    private static List<String> suggestions(Reading reading) {
        return reading.findings().stream()
                .flatMap(finding -> finding.suggestion().stream())
                .toList();
    }
}
