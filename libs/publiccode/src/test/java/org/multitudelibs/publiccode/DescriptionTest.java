package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions by language. */
class DescriptionTest {

    @Test
    void atLeastOneLanguageIsDescribed() {
        String before = Sample.MINIMAL.substring(0, Sample.MINIMAL.indexOf("description:"));
        String after = Sample.MINIMAL.substring(Sample.MINIMAL.indexOf("legal:"));
        assertThat(Sample.findings(Sample.read(before + after))).containsExactly("error description 1:1 required");
        assertThat(Sample.findings(Sample.read(before + "description: {}\n" + after)))
                .containsExactly("error description 8:1 required");
    }

    @Test
    void everyLanguageNeedsBothDescriptionsAndFeatures() {
        assertThat(Sample.findings(Sample.changing("description:\n", "description:\n  de-CH: {}\n")))
                .containsExactly(
                        "error description.de-CH.shortDescription 9:10 required",
                        "error description.de-CH.longDescription 9:10 required",
                        "error description.de-CH.features 9:10 required");
    }

    @Test
    void aLanguageIsATagOfTheRegistry() {
        Reading reading = Sample.changing("  fr:\n", "  fr_FR:\n");
        assertThat(Sample.findings(reading)).containsExactly("error description 8:1 not-a-language");
        assertThat(reading.findings().getFirst().arguments()).containsEntry("value", "fr_FR");
    }

    @Test
    void norwegianIsNotFalse() {
        assertThat(Sample.findings(Sample.changing("  fr:\n", "  no:\n"))).isEmpty();
    }

    @Test
    void aShortDescriptionHasAtMost150Characters() {
        assertThat(Sample.findings(shortDescription("é".repeat(150)))).isEmpty();
        assertThat(Sample.findings(shortDescription("é".repeat(151))))
                .containsExactly("error description.fr.shortDescription 10:5 too-long");
    }

    @Test
    void charactersAreCountedAsAReaderSeesThem() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(Sample.findings(shortDescription((family + "e\u0301").repeat(75))))
                .isEmpty();
        assertThat(shortDescription(family.repeat(151)).findings().getFirst().arguments())
                .containsEntry("length", "151")
                .containsEntry("max", "150");
    }

    private static Reading shortDescription(String text) {
        return Sample.changing("Suivre les travaux de la voirie.", text);
    }

    @Test
    void aLongDescriptionHas150To10000Characters() {
        assertThat(Sample.findings(longDescription(149)))
                .containsExactly("error description.fr.longDescription 11:5 too-short");
        assertThat(Sample.findings(longDescription(150))).isEmpty();
        assertThat(Sample.findings(longDescription(10_000))).isEmpty();
        assertThat(Sample.findings(longDescription(10_001)))
                .containsExactly("error description.fr.longDescription 11:5 too-long");
    }

    private static Reading longDescription(int length) {
        String file = Sample.MINIMAL.replaceAll(
                "(?s)longDescription: >.*features", "longDescription: " + "a".repeat(length) + "\n    features");
        return Sample.read(file);
    }

    @Test
    void theGenericNameIsDeprecatedAndShort() {
        assertThat(Sample.findings(Sample.changing("  fr:\n", "  fr:\n    genericName: Carte\n")))
                .containsExactly("warning description.fr.genericName 10:5 deprecated");
        assertThat(Sample.findings(Sample.changing("  fr:\n", "  fr:\n    genericName: " + "a".repeat(36) + "\n")))
                .containsExactly(
                        "warning description.fr.genericName 10:5 deprecated",
                        "error description.fr.genericName 10:5 too-long");
    }

    @Test
    void documentationIsOnTheWeb() {
        assertThat(Sample.findings(Sample.changing(
                        "  fr:\n", "  fr:\n    documentation: docs/\n    apiDocumentation: https://example.org/api\n")))
                .containsExactly("error description.fr.documentation 10:5 not-a-web-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=abc",
                "https://youtu.be/abc",
                "https://vimeo.com/123",
                "https://framatube.org/w/abc",
                "https://www.dailymotion.com/video/abc"
            })
    void videosOnKnownPlatformsAreFine(String address) {
        assertThat(Sample.findings(video(address))).isEmpty();
    }

    @Test
    void otherVideosAreRefusedUnlessTheCallerKnowsThem() {
        assertThat(Sample.findings(video("https://videos.example.org/1")))
                .containsExactly("error description.fr.videos[0] 11:9 not-an-embeddable-video");
        assertThat(Sample.findings(video("video.mp4")))
                .containsExactly("error description.fr.videos[0] 11:9 not-a-web-address");
        Surroundings own = Surroundings.none().withEmbeddableVideos(address -> address.contains("videos.example.org"));
        String file = Sample.MINIMAL.replace("  fr:\n", "  fr:\n    videos: [https://videos.example.org/1]\n");
        assertThat(Publiccode.in(own)
                        .diagnose(file.getBytes(StandardCharsets.UTF_8))
                        .findings())
                .isEmpty();
    }

    private static Reading video(String address) {
        return Sample.changing("  fr:\n", "  fr:\n    videos:\n      - " + address + "\n");
    }

    @Test
    void theDescriptionThatSuitsAReaderIsFound() {
        Software software = Sample.changing("  fr:\n", "  fr-CA:\n").software().orElseThrow();
        assertThat(software.descriptionFor("fr-CA")).isPresent();
        assertThat(software.descriptionFor("fr")).isEqualTo(software.descriptionFor("fr-CA"));
        assertThat(software.descriptionFor("bg"))
                .as("none in English, so the first")
                .isPresent();
    }
}
