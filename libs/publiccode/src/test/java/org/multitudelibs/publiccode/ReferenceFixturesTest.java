package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The fixtures of the reference parser, read without network. */
class ReferenceFixturesTest {
    private static final int FIXTURES = 133;

    /** Fixtures whose findings differ from those of the reference parser, and why. */
    private static final Map<String, String> KNOWN_DISAGREEMENTS = Map.of(
            "v0/invalid/landingURL_invalid.yml",
            "the reference also asks the network for an address that is none",
            "v0/invalid/roadmap_invalid.yml",
            "the reference also asks the network for an address that is none",
            "v0/invalid/no-network/localisation_localisationReady_yaml11_yes.yml",
            "the reference forgets the languages after a wrong type, and tells they are missing",
            "v0/invalid/no-network/localisation_localisationReady_yaml11_no.yml",
            "same",
            "v0/invalid/no-network/localisation_localisationReady_yaml11_on.yml",
            "same",
            "v0/invalid/no-network/localisation_localisationReady_yaml11_off.yml",
            "same");

    private final Optional<Path> folder = TestData.folder("code-publiccode-tests");

    @Test
    void verdictsAgreeOnAll133Fixtures() {
        List<String> disagreements = new ArrayList<>();
        List<Path> fixtures = fixtures();
        for (Path fixture : fixtures) {
            Reading reading = read(fixture);
            String verdict =
                    !reading.isValid() ? "invalid" : reading.findings().isEmpty() ? "valid" : "valid_with_warnings";
            if (!name(fixture).startsWith("v0/" + verdict + "/")) {
                disagreements.add(name(fixture) + " " + Sample.findings(reading));
            }
        }
        assertThat(fixtures).hasSize(FIXTURES);
        assertThat(disagreements).isEmpty();
    }

    @Test
    void keysLinesAndColumnsAgreeOn127Of133Fixtures() {
        List<Path> fixtures = fixtures();
        Map<String, List<String>> expected = expected();
        Map<String, String> disagreements = new TreeMap<>();
        for (Path fixture : fixtures) {
            List<String> wanted = expected.getOrDefault(name(fixture), List.of());
            List<String> found = read(fixture).findings().stream()
                    .map(ReferenceFixturesTest::row)
                    .sorted()
                    .toList();
            if (!found.equals(wanted.stream().sorted().toList())) {
                disagreements.put(name(fixture), "wanted " + wanted + " found " + found);
            }
        }
        assertThat(fixtures).hasSize(FIXTURES);
        assertThat(new TreeSet<>(disagreements.keySet()))
                .as(disagreements::toString)
                .isEqualTo(new TreeSet<>(KNOWN_DISAGREEMENTS.keySet()));
        assertThat(FIXTURES - disagreements.size()).isEqualTo(127);
    }

    /** What is said of each fixture, in our words: the reference has others. Written down here after reading each. */
    @Test
    void messagesAreThoseWrittenDown() {
        List<String> said = fixtures().stream()
                .flatMap(fixture -> read(fixture).findings().stream()
                        .map(finding -> String.join(
                                "\t",
                                name(fixture),
                                finding.severity().name().toLowerCase(Locale.ROOT),
                                finding.key(),
                                finding.line() + ":" + finding.column(),
                                finding.description())))
                .sorted()
                .toList();
        assertThat(said).hasSize(133).isEqualTo(Resources.lines("fixtures-messages.tsv"));
    }

    @Test
    void aNetworkWhereEveryPageAnswersFindsNothingMore() {
        byte[] drawing = "<svg/>".getBytes(StandardCharsets.UTF_8);
        Network network =
                (address, limit) -> new Answer.Page(200, address.getPath().endsWith(".svg") ? drawing : Images.png());
        assertThat(fixtures())
                .allSatisfy(fixture -> assertThat(Publiccode.in(surroundings().withNetwork(network))
                                .diagnose(TestData.bytes(fixture))
                                .findings())
                        .as(name(fixture))
                        .isEqualTo(read(fixture).findings()));
    }

    @Test
    void all120FixturesOfVersion1AreRefusedForTheirVersion() {
        List<Path> fixtures = fixtures("v1");
        assertThat(fixtures)
                .hasSize(120)
                .allSatisfy(fixture -> assertThat(Sample.findings(read(fixture)))
                        .containsExactly("error publiccodeYmlVersion 0:0 version-unsupported"));
    }

    private List<Path> fixtures() {
        return fixtures("v0");
    }

    private List<Path> fixtures(String version) {
        assumeTrue(folder.isPresent(), FIXTURES + " fixtures skipped: code-publiccode-tests is not there");
        return TestData.files(folder.orElseThrow().resolve(version)).stream()
                .filter(file -> file.toString().endsWith(".yml"))
                .toList();
    }

    private Reading read(Path fixture) {
        return Publiccode.in(surroundings()).diagnose(TestData.bytes(fixture));
    }

    private Surroundings surroundings() {
        Set<String> index = TestData.lines(folder.orElseThrow().resolve("data/it/ipa_codes.txt")).stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Surroundings.none()
                .withItalianAdministrations(code -> index.contains(code.toLowerCase(Locale.ROOT)))
                .withFiles(ReferenceFixturesTest::fileBesideTheFixtures);
    }

    /** The images and texts the fixtures speak of were not collected with them. */
    private static Optional<byte[]> fileBesideTheFixtures(String path) {
        return switch (path) {
            case "assets/img/logo.png" -> Optional.of(Images.png());
            case "assets/img/not-an-image.png",
                    "assets/img/sshot1.png",
                    "assets/img/sshot2.png",
                    "assets/img/sshot3.png",
                    "assets/AUTHORS",
                    "logo.mpg",
                    "monochromeLogo.mpg" -> Optional.of("not an image".getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    private Map<String, List<String>> expected() {
        return TestData.lines(folder.orElseThrow().resolve("expected-v0.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(
                                cells -> String.join(" ", cells[2], cells[3], cells[4], cells[5]),
                                Collectors.toList())));
    }

    private static String row(Finding finding) {
        return String.join(
                " ",
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.keyOfParser(),
                String.valueOf(finding.line()),
                String.valueOf(finding.column()));
    }

    private String name(Path fixture) {
        return folder.orElseThrow().relativize(fixture).toString().replace('\\', '/');
    }
}
