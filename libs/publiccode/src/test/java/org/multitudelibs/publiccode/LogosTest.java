package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that name a file: logos, screenshots and the list of authors. */
class LogosTest {

    @ParameterizedTest
    @CsvSource({
        "/logo.svg,absolute-path",
        "file:logo.svg,file-address",
        "file:///logo.svg,file-address",
        "logo.jpg,file-extension",
        "logo,file-extension"
    })
    void aLogoIsARelativeSvgOrPng(String path, String code) {
        assertThat(Sample.findings(Sample.adding("logo: " + path + "\n"))).containsExactly("error logo 25:1 " + code);
    }

    @ParameterizedTest
    @CsvSource({"logo.svg", "images/logo.SVGZ", "logo.png", "https://example.org/logo"})
    void theseLogosAreFine(String path) {
        Reading reading = Sample.adding("logo: " + path + "\n");
        assertThat(Sample.findings(reading)).isEmpty();
        assertThat(reading.software().orElseThrow().logo()).contains(path);
    }

    @Test
    void anEmptyLogoIsNoLogo() {
        assertThat(Sample.findings(Sample.adding("logo: \"\"\nmonochromeLogo:\n")))
                .isEmpty();
    }

    @Test
    void theMonochromeLogoIsDeprecated() {
        assertThat(Sample.findings(Sample.adding("monochromeLogo: logo.svg\n")))
                .containsExactly("warning monochromeLogo 25:1 deprecated-for");
    }

    @Test
    void withTheRepositoryAtHandFilesMustExist() {
        assertThat(inRepository("logo: absent.png\n")).containsExactly("error logo 25:1 file-missing");
        assertThat(inRepository("logo: logo.png\n")).isEmpty();
        assertThat(inRepository("logo: text.png\n")).containsExactly("error logo 25:1 not-a-png");
        assertThat(inRepository("logo: https://example.org/absent.png\n")).isEmpty();
        assertThat(inRepository("logo: \"a\\0.png\"\n")).containsExactly("error logo 25:1 file-missing");
    }

    @Test
    void screenshotsAreJpgOrPng() {
        String screenshots = "    screenshots:\n      - a.jpg\n      - a.png\n      - a.jpeg\n      - /a.png\n";
        assertThat(Sample.findings(Sample.changing("legal:\n", screenshots + "legal:\n")))
                .containsExactly(
                        "error description.fr.screenshots[2] 20:9 file-extension",
                        "error description.fr.screenshots[3] 21:9 absolute-path");
    }

    @Test
    void theListOfAuthorsIsDeprecatedAndMustExist() {
        String legal = Sample.MINIMAL.replace("license: EUPL-1.2", "license: EUPL-1.2\n  authorsFile: AUTHORS");
        assertThat(Sample.findings(Sample.read(legal))).containsExactly("warning legal.authorsFile 19:3 deprecated");
        assertThat(Sample.findings(repository().diagnose(legal.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "warning legal.authorsFile 19:3 deprecated", "error legal.authorsFile 19:3 file-missing");
    }

    private static List<String> inRepository(String lines) {
        return Sample.findings(repository().diagnose((Sample.MINIMAL + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static Publiccode repository() {
        return Publiccode.in(Surroundings.none().withFiles(path -> switch (path) {
            case "logo.png" -> Optional.of(Images.png());
            case "text.png" -> Optional.of("text".getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        }));
    }
}
