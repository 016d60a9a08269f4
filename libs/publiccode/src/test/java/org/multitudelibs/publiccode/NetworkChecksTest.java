package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network tells, from a network made up. */
class NetworkChecksTest {
    private static final String REFERENCES = "https://git.example.org/lanterne.git/info/refs?service=git-upload-pack";

    /** Pages that answer 200 unless told otherwise, and the addresses asked for. */
    private static final class FakeNetwork implements Network {
        private final Map<String, Integer> statuses = new HashMap<>();
        private final Map<String, byte[]> files = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public int status(URI address) {
            asked.add(address.toString());
            return statuses.getOrDefault(address.toString(), 200);
        }

        @Override
        public Optional<byte[]> firstBytes(URI address, int limit) {
            asked.add(address.toString());
            return Optional.ofNullable(files.get(address.toString()));
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
        network.statuses.put("https://example.org/gone", 404);
        network.statuses.put("https://example.org/nowhere", 0);
        Reading reading = read("landingURL: https://example.org/gone\nroadmap: https://example.org/nowhere\n");
        assertThat(Sample.findings(reading))
                .containsExactly("error landingURL 25:1 no-answer", "error roadmap 26:1 no-answer");
        assertThat(reading.findings().getFirst().description())
                .isEqualTo("https://example.org/gone does not answer as a page does (404);"
                        + " write the address of a page that answers 200");
        assertThat(reading.findings().getLast().description()).contains("(nothing)");
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
        network.statuses.put(REFERENCES, 404);
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
        network.files.put("https://example.org/a.png", Images.png());
        network.files.put("https://example.org/b.png", "<html>".getBytes(StandardCharsets.UTF_8));
        network.files.put("https://example.org/c.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(Sample.findings(read("logo: https://example.org/a.png\n"))).isEmpty();
        assertThat(Sample.findings(read("logo: https://example.org/b.png\n")))
                .containsExactly("error logo 25:1 not-an-image");
        assertThat(Sample.findings(read("logo: https://example.org/c.svg\n"))).isEmpty();
        assertThat(Sample.findings(read("logo: https://example.org/d.svg\n")))
                .containsExactly("error logo 25:1 no-answer");
    }

    @Test
    void screenshotsToldByTheirAddressAreImages() {
        network.files.put("https://example.org/a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
        String file = Sample.MINIMAL.replace(
                "    features:",
                "    screenshots: ['https://example.org/a.jpg', 'https://example.org/b.jpg']\n    features:");
        assertThat(Sample.findings(readWhole(file)))
                .singleElement()
                .asString()
                .startsWith("error description.fr.screenshots[1] ")
                .endsWith(" no-answer");
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
                "http://user@example.org/",
                "http://0177.0.0.1/"
            })
    void privateAddressesAreNotAskedFor(String address) {
        assertThat(Sample.findings(read("landingURL: '" + address + "'\n")))
                .containsExactly("error landingURL 25:1 no-answer");
        assertThat(network.asked).noneMatch(asked -> asked.equals(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "http://9.9.9.9/", "http://172.32.0.1/", "http://[2620:fe::fe]/"})
    void publicAddressesAreAskedFor(String address) {
        assertThat(Sample.findings(read("landingURL: '" + address + "'\n"))).isEmpty();
        assertThat(network.asked).contains(address);
    }

    @Test
    void eachAddressIsAskedForOnceAndNotMoreThanAHundred() {
        StringBuilder file = new StringBuilder(Sample.MINIMAL.replace(
                "    features:",
                "    screenshots:\n" + "      - https://example.org/a.png\n".repeat(300) + "    features:"));
        readWhole(file + "landingURL: https://example.org/x\nroadmap: https://example.org/x\n");
        assertThat(network.asked).hasSize(NetworkChecks.MOST);
        assertThat(network.asked.stream().filter("https://example.org/x"::equals))
                .hasSize(1);
    }

    private Reading read(String lines) {
        network.asked.clear();
        return readWhole(Sample.MINIMAL + lines);
    }

    private Reading readWhole(String file) {
        return Publiccode.in(Surroundings.none().withNetwork(network)).diagnose(file.getBytes(StandardCharsets.UTF_8));
    }
}
