package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing is one by its root, whatever stands before it. */
class RootElementTest {
    private static final String DRAWING = """
            <?xml version="1.0"?>
            <!-- <html> drawn by hand -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
              <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!-- it's > ] here -->
            ]>
            <svg xmlns="&ns_svg;"/>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><!-- drawn by hand --><svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>",
                "\uFEFF\n<svg\n width='1'/>",
                DRAWING
            })
    void theRootIsToldBehindWhatStandsBeforeIt(String file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(RootElement.isNamed("svg", file.getBytes(charset), true))
                    .as(charset + " " + file)
                    .hasValue(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><html><body><svg/></body></html>",
                "<!DOCTYPE html>\n<html><svg/></html>",
                "<html><svg></svg></html>",
                "<!-- <svg> --><html/>",
                "<svgs/>",
                "not a drawing: <svg/>",
                "{\"a\": \"<svg/>\"}"
            })
    void aPageWithADrawingInItIsNotADrawing(String file) {
        assertThat(RootElement.isNamed("svg", file.getBytes(StandardCharsets.UTF_8), true))
                .hasValue(false);
        assertThat(RootElement.isNamed("svg", Images.png(), true)).hasValue(false);
    }

    @Test
    void aFileCutBeforeItsRootTellsNothing() {
        byte[] file = DRAWING.getBytes(StandardCharsets.UTF_8);
        int root = DRAWING.indexOf("<svg xmlns") + "<svg ".length();
        for (int length = 0; length < file.length; length++) {
            assertThat(RootElement.isNamed("svg", Arrays.copyOf(file, length), false))
                    .as("%d bytes", length)
                    .isEqualTo(length < root ? Optional.empty() : Optional.of(true));
        }
    }

    @Test
    void aCompressedFileIsLookedInto() throws IOException {
        assertThat(RootElement.isNamed("svg", compressed(DRAWING), true)).hasValue(true);
        assertThat(RootElement.isNamed("svg", compressed("<html/>"), true)).hasValue(false);
        byte[] cut = Arrays.copyOf(compressed("<svg>" + "<g/>".repeat(10_000)), 60);
        assertThat(RootElement.isNamed("svg", cut, false)).hasValue(true);
        assertThat(RootElement.isNamed("svg", compressed(" ".repeat(50_000_000)), true))
                .as("only its first bytes are expanded")
                .isEmpty();
        assertThat(RootElement.isNamed("svg", new byte[] {0x1F, (byte) 0x8B, 8, 0}, true))
                .hasValue(false);
    }

    @Property
    void anyBytesAreAnswered(@ForAll byte[] file) {
        assertThat(RootElement.isNamed("svg", file, true)).isPresent();
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
