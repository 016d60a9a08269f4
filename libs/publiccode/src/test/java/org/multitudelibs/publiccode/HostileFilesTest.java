package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, a reading comes back, and soon. */
class HostileFilesTest {

    @Property
    void anyBytesAreRead(@ForAll byte[] file) {
        assertThat(Publiccode.read(file).isValid()).isFalse();
    }

    @Property
    void anyTextMadeOfYamlSignsIsRead(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'{', '}', '[', ']', ':', '-', ' ', '\n', '&', '*', '!', '"', '|', '?', '#', '%'})
                    @CharRange(from = 'a', to = 'c')
                    String file) {
        assertThat(Sample.read(file).findings()).isNotEmpty();
    }

    @Property
    void aValidFileWithOneCharacterChangedIsRead(@ForAll @IntRange(max = 900) int position, @ForAll char replacement) {
        StringBuilder file = new StringBuilder(Sample.MINIMAL);
        file.setCharAt(position % file.length(), replacement);
        assertThat(Sample.read(file.toString()).findings()).doesNotContainNull();
    }

    @Property
    void aValidFileCutAnywhereIsRead(@ForAll @IntRange(max = 900) int end) {
        String cut = Sample.MINIMAL.substring(0, end % Sample.MINIMAL.length());
        assertThat(Sample.read(cut).findings()).isNotNull();
    }

    @Test
    void bytesThatAreNotUtf8AreToldAlone() {
        Reading reading = Publiccode.read(Sample.MINIMAL.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Sample.findings(reading)).containsExactly("error  0:0 not-utf8");
    }

    @Test
    void aByteOrderMarkIsForgiven() {
        assertThat(Sample.findings(Sample.read("\uFEFF" + Sample.MINIMAL))).isEmpty();
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(Sample.findings(Sample.adding("---\nname: Autre\n")))
                .containsExactly("error  25:1 several-documents");
    }

    @Test
    void anEmptyFileLacksItsVersion() {
        assertThat(Sample.findings(Sample.read(""))).containsExactly("error publiccodeYmlVersion 0:0 required");
        assertThat(Sample.findings(Sample.read("# rien\n"))).containsExactly("error publiccodeYmlVersion 0:0 required");
        assertThat(Sample.findings(Sample.read("- une\n- liste\n")))
                .containsExactly("error publiccodeYmlVersion 0:0 required");
    }

    @Test
    void brokenYamlIsToldAtItsLine() {
        assertThat(Sample.findings(Sample.changing("url: https", "url: [https")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("error  ")
                .endsWith(" syntax-bracket");
    }

    @Test
    void aFileOverFiveMegabytesIsNotRead() throws IOException {
        byte[] file = new byte[6_000_000];
        assertThat(Sample.findings(Publiccode.read(file))).containsExactly("error  0:0 file-too-large");
        assertThat(Sample.findings(Publiccode.read(new ByteArrayInputStream(file))))
                .containsExactly("error  0:0 file-too-large");
    }

    @Test
    void deepNestingIsRefusedBeforeItExhaustsTheStack() {
        Reading reading = Sample.read("name: " + "[".repeat(1_000_000));
        assertThat(Sample.findings(reading)).hasSize(1).first().asString().endsWith(" too-complex");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder file = new StringBuilder(Sample.MINIMAL).append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            file.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");
        }
        assertThat(Sample.findings(Sample.read(file.toString()))).containsExactly("error  0:0 too-complex");
    }

    @Test
    void anAliasToItselfIsRefused() {
        assertThat(Sample.findings(Sample.adding("usedBy: &a [*a]\n"))).containsExactly("error  0:0 too-complex");
    }

    @Test
    void anAliasUsedSensiblyIsFine() {
        Reading reading = Sample.read(Sample.MINIMAL.replace("  - web", "  - &web web") + "usedBy:\n  - *web\n");
        assertThat(Sample.findings(reading)).isEmpty();
        assertThat(reading.software().orElseThrow().usedBy()).containsExactly("web");
    }

    @Test
    void moreKeysAndValuesThanAnyDescriptionHasAreRefused() {
        assertThat(Sample.findings(Sample.adding("usedBy:\n" + "  - x\n".repeat(100_000))))
                .singleElement()
                .asString()
                .endsWith(" too-complex");
        assertThat(Sample.findings(Sample.adding("k".repeat(201) + ": 1\n"))).containsExactly("error  0:0 too-complex");
    }

    @Test
    void manyMistakesAreListedUpToALimitAndQuickly() {
        StringBuilder file = new StringBuilder(Sample.MINIMAL).append("fundedBy:\n");
        for (int i = 0; i < 20_000; i++) {
            file.append("  - [").append(i).append("]\n");
        }
        Reading reading =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sample.read(file.toString()));
        assertThat(reading.findings()).hasSize(201);
        assertThat(reading.findings().getLast().code()).isEqualTo(FindingCode.MORE_FINDINGS);
    }

    @Test
    void endlessTextsAreMeasuredInReasonableTime() {
        for (String unit :
                new String[] {"e\u0301", "\uD83D\uDC69\u200D", "\uD83C\uDDEB", "\u0915\u094D", "\u1100", " "}) {
            String text = unit.repeat(1_000_000 / unit.length());
            Reading reading = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> Sample.changing("Suivre les travaux de la voirie.", "\"" + text + "\""));
            assertThat(reading.software()).isPresent();
        }
    }
}
