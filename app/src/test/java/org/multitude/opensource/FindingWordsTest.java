package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.FindingCode;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Severity;

/** Each finding says what to write or to do, in both languages. */
class FindingWordsTest {
    private static final Texts TEXTS = new Texts();

    /** Their own sentence says it, or it comes with an example. */
    private static final Set<FindingCode> WHOLE = EnumSet.of(
            FindingCode.WRONG_TYPE,
            FindingCode.REQUIRED,
            FindingCode.VERSION_UNSUPPORTED,
            FindingCode.VERSION_OLD,
            FindingCode.NOT_ONE_OF,
            FindingCode.NOT_A_WEB_ADDRESS,
            FindingCode.NOT_A_DATE,
            FindingCode.COUNTRY_IN_LOWER_CASE,
            FindingCode.NOT_A_LANGUAGE,
            FindingCode.NOT_A_LICENCE,
            FindingCode.UNKNOWN_ALIAS,
            FindingCode.ABSOLUTE_PATH,
            FindingCode.FILE_ADDRESS,
            FindingCode.DEPRECATED,
            FindingCode.DEPRECATED_FOR,
            FindingCode.WRITTEN_TWICE_IN_TWO_CASES,
            FindingCode.ANSWERS_OTHERWISE,
            FindingCode.NO_ANSWER,
            FindingCode.HOST_UNKNOWN,
            FindingCode.HOST_NOT_ASKABLE,
            FindingCode.ADDRESS_NAMES_USER,
            FindingCode.FILE_NOT_THERE,
            FindingCode.ADDRESS_PRIVATE,
            FindingCode.TOO_MANY_REDIRECTS,
            FindingCode.TOO_SLOW,
            FindingCode.NOT_ASKED_FOR,
            FindingCode.NOT_A_REPOSITORY,
            FindingCode.FILE_ELSEWHERE,
            FindingCode.LICENCE_NOT_FREE);

    @ParameterizedTest
    @EnumSource
    void whatToDoIsSaidOfEach(FindingCode code) {
        for (Lang lang : Lang.values()) {
            assertThat(TEXTS.has("opensource.finding.mend." + code.id()) || WHOLE.contains(code))
                    .as(lang + " " + code)
                    .isTrue();
            String said = FindingWords.say(
                    new Finding(Severity.ERROR, "a.b", 1, 1, code, Map.of("suggestion", "XYZ")),
                    new Words(TEXTS, lang));
            assertThat(said).doesNotContain("{").doesNotContain("opensource.");
            assertThat(said.contains("XYZ")).isEqualTo(code != FindingCode.VERSION_OLD);
        }
    }

    @Test
    void aMistakeInTheYamlIsSaidInTheLanguageOfThePage() {
        assertThat(inFrench("name: \"Lan\0terne\"\n"))
                .isEqualTo("Le fichier contient le caractère U+0000, que YAML n’admet pas."
                        + " Retirez-le, ou enregistrez de nouveau le fichier en UTF-8.");
        assertThat(inFrench("name: A\n\turl: b\n"))
                .isEqualTo("Une tabulation se trouve là où YAML n’admet que des espaces."
                        + " Décalez la ligne avec des espaces.");
        assertThat(inFrench("name: *x\n"))
                .startsWith(
                        "Ce n’est pas du YAML. L’analyseur dit, en anglais\u00a0: «\u00a0found undefined alias x\u00a0».");
    }

    private static String inFrench(String file) {
        return FindingWords.say(
                Publiccode.read(file.getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .getFirst(),
                new Words(TEXTS, Lang.FR));
    }

    @Test
    void examplesSpeakTheLanguageOfThePage() {
        List<Finding> missing =
                Card.of("""
                        publiccodeYmlVersion: "0.7"
                        description: {fr: {}}
                        maintenance: {type: contract, contractors: [{}]}
                        organisation: {}
                        dependsOn: {hardware: [{}]}
                        """.getBytes(StandardCharsets.UTF_8)).reading().findings();
        List<String> french = missing.stream()
                .map(finding -> FindingWords.say(finding, new Words(TEXTS, Lang.FR)))
                .toList();
        assertThat(french)
                .anyMatch(words -> words.endsWith("features: [Carte des travaux, Lettre aux abonnés]"))
                .anyMatch(words -> words.endsWith("name: Travaux de la voirie"))
                .noneMatch(words -> FindingWords.PROSE.stream().anyMatch(words::contains));
        for (Finding finding : missing) {
            assertThat(FindingWords.say(finding, new Words(TEXTS, Lang.EN)))
                    .contains(finding.arguments().getOrDefault("example", ""));
        }
        assertThat(FindingWords.say(
                        Card.of("publiccodeYmlVersion: '0.7'".getBytes(StandardCharsets.UTF_8))
                                .reading()
                                .findings()
                                .stream()
                                .filter(finding -> finding.key().equals("description"))
                                .findFirst()
                                .orElseThrow(),
                        new Words(TEXTS, Lang.FR)))
                .endsWith("description: {fr: {shortDescription: Suivre les travaux de sa rue}}");
    }

    /** The right name may stand in the wrong one, or in a list of all. */
    @Test
    void whatToWriteIsSaidEvenWhereTheSentenceHoldsItAlready() {
        List<String> said = Card.of("""
                        publiccodeYmlVersion: "0.7.0"
                        name: A
                        url: https://a.example
                        developmentStatus: stabel
                        description: {français: {shortDescription: A}}
                        legal: {license: EUPL 1.2}
                        foo: bar
                        """.getBytes(StandardCharsets.UTF_8)).reading().findings().stream()
                .map(finding -> FindingWords.say(finding, new Words(TEXTS, Lang.EN)))
                .toList();

        assertThat(said)
                .anyMatch(words ->
                        words.endsWith("choose one of concept, development, beta, stable, obsolete. Write: stable"))
                .anyMatch(words -> words.endsWith("Write: fr"))
                .anyMatch(words -> words.endsWith("such as EUPL-1.2. Write: EUPL-1.2"))
                .contains("Unknown field: foo. Look for its right name, or remove it.");
    }
}
