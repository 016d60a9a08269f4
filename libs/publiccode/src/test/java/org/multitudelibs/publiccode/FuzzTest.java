package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Broken, cut, mixed and hostile files: a reading comes back each time, and each mend of it is a document again. */
class FuzzTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SIGNS = "\n\t\r \0:-#'\"{}[],&*!|>%@`?~=\u00e9\uFEFF\u0085\u2028";
    private static final List<byte[]> SEEDS = seeds();

    @Property(tries = 1000)
    void anyBytesAreReadAndChanged(@ForAll @Size(max = 300) byte[] file) {
        read(file);
    }

    @Property(tries = 2000)
    void mutatedFilesAreReadAndChanged(@ForAll long seed) {
        read(mutated(new Random(seed)));
    }

    @Test
    void tagsThatAskForClassesAreTextsOrRefused() {
        for (String tag :
                List.of("!!java.lang.ProcessBuilder", "!!javax.script.ScriptEngineManager", "!<tag:x>", "!%a")) {
            Reading reading = Sample.changing("name: Lanterne", "name: " + tag + " Lanterne");
            assertThat(reading.isValid()).as(tag).isFalse();
        }
    }

    @Test
    void nullsAndUtf16AndTabsAreTold() {
        Reading withNull = Sample.changing("Lanterne\nurl", "Lan\0terne\nurl");
        assertThat(Sample.findings(withNull)).containsExactly("error  2:10 character-refused");
        assertThat(withNull.findings().getFirst().description())
                .isEqualTo("the file holds the character U+0000, which YAML does not allow;"
                        + " remove it, or save the file again in UTF-8");
        assertThat(findings(Sample.MINIMAL, StandardCharsets.UTF_16)).containsExactly("error  0:0 not-utf8");
        assertThat(findings("name: Lanterne\n", StandardCharsets.UTF_16LE))
                .containsExactly("error  1:2 character-refused");
        assertThat(Sample.findings(Sample.changing("  - web", "\t- web")))
                .singleElement()
                .asString()
                .startsWith("error  5:")
                .endsWith(" syntax-tab");
    }

    private static List<String> findings(String file, Charset charset) {
        return Sample.findings(Publiccode.read(file.getBytes(charset)));
    }

    @Test
    void aFileMayBeOneLine() {
        assertThat(Sample.findings(
                        Sample.read("{publiccodeYmlVersion: '0.7', name: L, url: 'https://example.org/l.git',"
                                + " platforms: [web], developmentStatus: beta, softwareType: addon, description: {fr:"
                                + " {shortDescription: S, longDescription: " + "a ".repeat(80)
                                + "a, features: [f]}}, legal:"
                                + " {license: MIT}, maintenance: {type: none}, localisation: {localisationReady: true,"
                                + " availableLanguages: [fr]}}")))
                .isEmpty();
        assertThat(Sample.findings(Sample.read("bonjour"))).containsExactly("error publiccodeYmlVersion 0:0 required");
    }

    @Test
    void lineBreaksOfOtherSystemsChangeNothing() {
        assertThat(Sample.findings(Sample.read(Sample.MINIMAL.replace("\n", "\r"))))
                .isEmpty();
        assertThat(Sample.findings(Sample.read(Sample.MINIMAL.replace("\n", "\r\n"))))
                .isEmpty();
    }

    @Test
    void aScalarOfAHundredMegabytesIsNotReadToItsEnd() throws IOException {
        class Endless extends InputStream {
            private long given;

            @Override
            public int read() {
                return given++ < 100_000_000 ? 'a' : -1;
            }
        }
        Endless endless = new Endless();
        assertThat(Sample.findings(Publiccode.read(endless))).containsExactly("error  0:0 file-too-large");
        assertThat(endless.given).isLessThanOrEqualTo(Publiccode.MAXIMUM_SIZE + 1L);
    }

    private static void read(byte[] file) {
        Assertions.assertTimeout(SOON, () -> {
            Reading reading = Publiccode.read(file);
            assertThat(reading.findings())
                    .allSatisfy(finding -> assertThat(finding.description()).isNotBlank());
            reading.software()
                    .ifPresent(software -> assertThat(
                                    Publiccode.read(Publiccode.write(software).getBytes(StandardCharsets.UTF_8))
                                            .software())
                            .contains(software));
            PubliccodeDocument.of(file).ifPresent(document -> {
                assertThat(document.bytes()).isEqualTo(file);
                reading.findings().stream()
                        .limit(5)
                        .flatMap(finding -> document.mend(finding).stream())
                        .forEach(mended -> assertThat(PubliccodeDocument.of(mended.bytes()))
                                .isPresent());
            });
        });
    }

    /** One to eight changes in a seed: a stretch cut, doubled, moved, or signs of YAML and bytes put in. */
    private static byte[] mutated(Random random) {
        byte[] file = SEEDS.get(random.nextInt(SEEDS.size()));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int start = random.nextInt(file.length + 1);
            int end = Math.min(file.length, start + random.nextInt(40));
            byte[] put = switch (random.nextInt(4)) {
                case 0 -> new byte[0];
                case 1 -> Arrays.copyOfRange(file, start, end);
                case 2 -> SIGNS.substring(random.nextInt(SIGNS.length())).getBytes(StandardCharsets.UTF_8);
                default -> new byte[] {(byte) random.nextInt(256)};
            };
            int after = random.nextBoolean() ? start : end;
            byte[] changed = new byte[start + put.length + file.length - after];
            System.arraycopy(file, 0, changed, 0, start);
            System.arraycopy(put, 0, changed, start, put.length);
            System.arraycopy(file, after, changed, start + put.length, file.length - after);
            file = changed;
        }
        return file;
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(List.of(Sample.MINIMAL.getBytes(StandardCharsets.UTF_8)));
        Stream.of("code-publiccode-tests/v0", "code-publiccode-real")
                .flatMap(name -> TestData.folder(name).stream())
                .flatMap(folder -> TestData.files(folder).stream())
                .filter(file -> file.toString().endsWith(".yml"))
                .map(TestData::bytes)
                .forEach(seeds::add);
        return seeds;
    }
}
