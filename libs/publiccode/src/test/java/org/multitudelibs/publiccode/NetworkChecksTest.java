package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network tells, from a network made up. */
class NetworkChecksTest {
    private static final String REFERENCES = "https://git.example.org/lanterne.git/info/refs?service=git-upload-pack";

    /** Pages that answer 200 unless told otherwise, and the addresses asked for. */
    private static final class FakeNetwork implements Network {
        private final Map<String, Answer> answers = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Answer get(URI address, int limit) {
            asked.add(address.toString());
            return answers.getOrDefault(address.toString(), new Answer.Page(limit == 0 ? 200 : 404, new byte[0]));
        }

        void has(String address, byte[] file) {
            answers.put(address, new Answer.Page(200, file));
        }

        void answers(String address, int status) {
            answers.put(address, new Answer.Page(status, new byte[0]));
        }
    }

    private final FakeNetwork network = new FakeNetwork();

    @Test
    void nothingIsAskedUnlessTheCallerLendsItsNetwork() {
        assertThat(Sample.findings(Sample.adding("landingURL: https://example.org\n")))
                .isEmpty();
        assertThat(network.asked).isEmpty();
    }

    @Test
    void aPageThatDoesNotAnswer200IsToldWithItsStatus() {
        network.answers("https://example.org/gone", 404);
        Reading reading = read("landingURL: https://example.org/gone\n");
        assertThat(Sample.findings(reading)).containsExactly("error landingURL 25:1 answers-otherwise");
        assertThat(reading.findings().getFirst().description())
                .isEqualTo("https://example.org/gone answers 404, where 200 is expected;"
                        + " write the address of a page that is there");
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, error, address-private, leads into a private network",
        "UNKNOWN_HOST, error, host-unknown, names a host that nobody knows",
        "UNREACHABLE, error, no-answer, does not answer",
        "TOO_MANY_REDIRECTS, error, too-many-redirects, leads from address to address and never to a page",
        "TOO_SLOW, error, too-slow, takes too long to answer",
        "NOT_ASKED, warning, not-asked-for, was not asked for"
    })
    void noAnswerIsToldWithItsReason(Answer.Reason reason, String severity, String code, String words) {
        network.answers.put("https://example.org/a", new Answer.Silence(reason));
        Reading reading = read("roadmap: https://example.org/a\n");
        assertThat(Sample.findings(reading)).containsExactly(severity + " roadmap 25:1 " + code);
        assertThat(reading.findings().getFirst().description()).startsWith("https://example.org/a " + words);
    }

    @Test
    void anAddressThatIsNoneIsNotAskedFor() {
        assertThat(Sample.findings(read("landingURL: chez nous\n")))
                .containsExactly("error landingURL 25:1 not-a-web-address");
        assertThat(network.asked).containsExactly("https://git.example.org/lanterne.git", REFERENCES);
    }

    @Test
    void theUrlIsARepositoryIfItsServerGivesReferences() {
        assertThat(Sample.findings(read(""))).isEmpty();
        network.answers(REFERENCES, 404);
        assertThat(Sample.findings(read(""))).containsExactly("error url 3:1 not-a-repository");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/ville/lanterne",
                "https://github.com/ville/lanterne.git",
                "https://bitbucket.org/ville/lanterne",
                "https://gitlab.com/ville/voirie/lanterne",
                "https://codeberg.org/ville/lanterne/"
            })
    void repositoriesOfKnownForgesAreToldByTheirForm(String address) {
        assertThat(new RepositoryAddress(URI.create(address)).isKnownByForm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/ville/lanterne, https://raw.githubusercontent.com/ville/lanterne/HEAD/publiccode.yml",
        "https://www.github.com/ville/lanterne.git, https://raw.githubusercontent.com/ville/lanterne/HEAD/publiccode.yml",
        "https://gitlab.com/ville/voirie/lanterne/, https://gitlab.com/ville/voirie/lanterne/-/raw/HEAD/publiccode.yml",
        "https://bitbucket.org/ville/lanterne, https://bitbucket.org/ville/lanterne/raw/HEAD/publiccode.yml",
        "https://codeberg.org/ville/lanterne, https://codeberg.org/api/v1/repos/ville/lanterne/raw/publiccode.yml",
        "https://github.com/ville/lanterne/blob/main/publiccode.yml,",
        "https://git.example.org/ville/lanterne,"
    })
    void theFileOfARepositoryIsWhereItsForgeKeepsIt(String repository, @Nullable String file) {
        assertThat(Publiccode.inRepository(URI.create(repository)).map(URI::toString))
                .isEqualTo(Optional.ofNullable(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/ville",
                "https://github.com/ville/lanterne/issues",
                "https://gitlab.com/ville/lanterne/-/issues",
                "https://git.example.org/ville/lanterne"
            })
    void otherAddressesAreAskedForReferences(String address) {
        assertThat(new RepositoryAddress(URI.create(address)).isKnownByForm()).isFalse();
        assertThat(new RepositoryAddress(URI.create(address + "/?x")).references())
                .hasToString(address + "/info/refs?service=git-upload-pack");
    }

    @Test
    void aLogoToldByItsAddressIsThereAndIsAnImage() {
        network.has("https://example.org/a.png", Images.png());
        network.has("https://example.org/b.png", "<html>".getBytes(StandardCharsets.UTF_8));
        network.has("https://example.org/c.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(Sample.findings(read("logo: https://example.org/a.png\n"))).isEmpty();
        assertThat(Sample.findings(read("logo: https://example.org/b.png\n")))
                .containsExactly("error logo 25:1 not-an-image");
        assertThat(Sample.findings(read("logo: https://example.org/c.svg\n"))).isEmpty();
        assertThat(Sample.findings(read("logo: https://example.org/d.svg\n")))
                .containsExactly("error logo 25:1 answers-otherwise");
    }

    @Test
    void screenshotsToldByTheirAddressAreImages() {
        network.has("https://example.org/a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
        String file = Sample.MINIMAL.replace(
                "    features:",
                "    screenshots: ['https://example.org/a.jpg', 'https://example.org/b.jpg']\n    features:");
        assertThat(Sample.findings(readWhole(file)))
                .singleElement()
                .asString()
                .startsWith("error description.fr.screenshots[1] ")
                .endsWith(" answers-otherwise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest",
                "http://100.64.0.1/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[2002:a00:1::]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://intranet/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://0177.0.0.1/"
            })
    void privateAddressesAreNotAskedFor(String address) {
        assertThat(Sample.findings(read("landingURL: '" + address + "'\n")))
                .containsExactly("error landingURL 25:1 address-private");
        assertThat(network.asked).noneMatch(asked -> asked.equals(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://müller.de/x, https://xn--mller-kva.de/x",
        "https://www.comune.città.it:8443/, https://www.comune.xn--citt-3na.it:8443/",
        "https://BÜCHER.example/bâle?q=é, https://xn--bcher-kva.example/b%C3%A2le?q=%C3%A9",
        "https://例え.テスト/, https://xn--r8jz45g.xn--zckzah/"
    })
    void namesInAnyLettersAreAskedForInThoseOfTheWire(String written, String address) {
        assertThat(Sample.findings(read("landingURL: '" + written + "'\n"))).isEmpty();
        assertThat(network.asked).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my_host.example.org/",
                "https://straße.example/",
                "https://a℀b.example/",
                "https://ex%61mple.ö/",
                "https://é..example/"
            })
    void hostsWhoseNameIsNoneAreToldNotAskedFor(String address) {
        Reading reading = read("landingURL: '" + address + "'\n");
        assertThat(Sample.findings(reading)).containsExactly("warning landingURL 25:1 host-not-askable");
        assertThat(reading.findings().getFirst().description()).startsWith(address + " was not asked for, as the name");
        assertThat(network.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://user@example.org/", "https://user:pw@example.org/", "https://user:pw@my_host.example/"})
    void theNameOfAUserIsNotSent(String address) {
        assertThat(Sample.findings(read("landingURL: '" + address + "'\n")))
                .containsExactly("error landingURL 25:1 address-names-user");
        assertThat(network.asked).hasSize(2);
    }

    @Test
    void digitsInOtherLettersAreStillPrivate() {
        assertThat(Sample.findings(read("landingURL: 'http://１２７.0.0.1/'\n")))
                .containsExactly("error landingURL 25:1 address-private");
        assertThat(Sample.findings(read("landingURL: 'http://ｌｏｃａｌｈｏｓｔ/'\n")))
                .containsExactly("error landingURL 25:1 address-private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "http://9.9.9.9/", "http://172.32.0.1/", "http://[2620:fe::fe]/"})
    void publicAddressesAreAskedFor(String address) {
        assertThat(Sample.findings(read("landingURL: '" + address + "'\n"))).isEmpty();
        assertThat(network.asked).contains(address);
    }

    @Test
    void eachAddressIsAskedForOnce() {
        readWhole(Sample.MINIMAL.replace(
                        "    features:",
                        "    screenshots:\n" + "      - https://example.org/a.png\n".repeat(3) + "    features:")
                + "landingURL: https://example.org/x\nroadmap: https://example.org/x\n");
        assertThat(network.asked)
                .containsExactly(
                        "https://git.example.org/lanterne.git",
                        REFERENCES,
                        "https://example.org/x",
                        "https://example.org/a.png");
    }

    @Test
    void whatIsBeyondAHundredAddressesIsToldNotAskedFor() {
        StringBuilder screenshots = new StringBuilder("    screenshots:\n");
        for (int i = 0; i < 120; i++) {
            network.has("https://example.org/" + i + ".png", Images.png());
            screenshots.append("      - https://example.org/").append(i).append(".png\n");
        }
        Reading reading = readWhole(Sample.MINIMAL.replace("    features:", screenshots + "    features:"));
        assertThat(network.asked).hasSize(NetworkChecks.MOST);
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.findings())
                .hasSize(22)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(FindingCode.NOT_ASKED_FOR));
    }

    @Test
    void pathsAreAskedForBesideTheFileOrWhereTheForgeKeepsFiles() {
        network.has("https://example.org/raw/img/logo%20%23%25.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        Surroundings beside =
                Surroundings.none().withNetwork(network).readFrom(URI.create("https://example.org/raw/publiccode.yml"));
        String file = Sample.MINIMAL + "logo: 'img/logo #%.svg'\n";
        assertThat(Sample.findings(read(beside, file))).isEmpty();
        assertThat(read(beside, file.replace("img/", "")).findings().getFirst().description())
                .isEqualTo("logo #%.svg is not in the repository: nothing is at"
                        + " https://example.org/raw/logo%20%23%25.svg;"
                        + " add the file or mend its path, letter by letter");
        network.answers("https://example.org/raw/logo%20%23%25.svg", 503);
        assertThat(read(beside, file.replace("img/", "")).findings().getFirst().description())
                .startsWith("https://example.org/raw/logo%20%23%25.svg answers 503");

        String onForge = file.replace("https://git.example.org/lanterne.git", "https://github.com/ville/lanterne.git");
        assertThat(Sample.findings(readWhole(onForge))).containsExactly("error logo 25:1 file-not-there");
        assertThat(network.asked)
                .last()
                .isEqualTo("https://raw.githubusercontent.com/ville/lanterne/HEAD/img/logo%20%23%25.svg");

        network.asked.clear();
        assertThat(Sample.findings(readWhole(file))).isEmpty();
        assertThat(network.asked).noneMatch(asked -> asked.contains("logo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../logo.svg", "img/../../logo.svg", "..", "%2e%2e/../../x.svg"})
    void aPathOutOfTheRepositoryIsNotAskedFor(String path) {
        Surroundings beside =
                Surroundings.none().withNetwork(network).readFrom(URI.create("https://example.org/raw/publiccode.yml"));
        assertThat(Sample.findings(read(beside, Sample.MINIMAL + "logo: '" + path + "'\n")))
                .contains("error logo 25:1 file-missing");
        assertThat(network.asked).noneMatch(asked -> asked.contains("example.org/raw") || asked.contains("x.svg"));
    }

    @Test
    void aFileAtTheRootOfAHostKeepsItsHost() {
        Surroundings beside = Surroundings.none().withNetwork(network).readFrom(URI.create("https://example.org"));
        read(beside, Sample.MINIMAL + "logo: .evil.example/logo.svg\n");
        assertThat(network.asked).last().isEqualTo("https://example.org/.evil.example/logo.svg");
    }

    @Test
    void whatTheCallerAllowsIsAskedForWhereverItIs() {
        Network everything = new Network() {
            @Override
            public Answer get(URI address, int limit) {
                return network.get(address, limit);
            }

            @Override
            public boolean allows(URI address) {
                return true;
            }
        };
        assertThat(Sample.findings(read(
                        Surroundings.none().withNetwork(everything),
                        Sample.MINIMAL + "landingURL: http://intranet/\n")))
                .isEmpty();
        assertThat(network.asked).contains("http://intranet/");
    }

    private Reading read(String lines) {
        network.asked.clear();
        return readWhole(Sample.MINIMAL + lines);
    }

    private Reading readWhole(String file) {
        return read(Surroundings.none().withNetwork(network), file);
    }

    private static Reading read(Surroundings surroundings, String file) {
        return Publiccode.in(surroundings).diagnose(file.getBytes(StandardCharsets.UTF_8));
    }
}
