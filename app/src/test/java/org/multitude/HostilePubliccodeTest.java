package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Files and folders that nobody writes in good faith, given to {@code ./multitude publiccode check}. */
@Timeout(60)
class HostilePubliccodeTest {
    @TempDir
    private Path folder;

    @Test
    void whatATerminalWouldObeyIsNotShown() throws IOException {
        Typed said = check(file("name: L\nfoo: \u001b[2J\u001b[1;1Hno error\u009b\n"));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains(":2:6: error: this is not YAML: it holds the character U+001B")
                .contains("    2 | foo: [2J[1;1Hno error")
                .doesNotContain("\u001b")
                .doesNotContain("\u009b");
    }

    @Test
    void bombsAreRefusedInASentence() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(check(file(laughs.toString())).out()).contains("nested or repeated beyond what a description needs");
        assertThat(check(file("name: " + "[".repeat(2_000_000))).out()).contains(":1:56: error: the file is nested");
        assertThat(check(file("name: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1:1/']]\n"))
                        .out())
                .contains("publiccodeYmlVersion: this field is required");
        assertThat(check(file("")).out()).contains("publiccodeYmlVersion: this field is required");
        assertThat(check(write("name: Lanterne\n".getBytes(StandardCharsets.UTF_16)))
                        .out())
                .contains("not written in UTF-8");
    }

    @Test
    void aFileOfAHundredMegabytesIsNotReadToItsEnd() throws IOException {
        Path file = file("name: ");
        try (RandomAccessFile long100 = new RandomAccessFile(file.toFile(), "rw")) {
            long100.setLength(100_000_000);
        }
        assertThat(check(file).out()).contains("the file is larger than 5000000 bytes");
        if (Files.exists(Path.of("/dev/zero"))) {
            assertThat(check(Path.of("/dev/zero")).out()).contains("the file is larger than 5000000 bytes");
        }
    }

    @Test
    void linksInARingEnd() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("again"), folder);
        Path ring = Files.createSymbolicLink(inside.resolve("publiccode.yml"), Path.of("publiccode.yml"));
        Typed ofFolder = check(folder);
        assertThat(ofFolder.code()).isEqualTo(1);
        assertThat(ofFolder.err()).startsWith("No file in ");
        assertThat(check(ring).err()).contains("cannot be used: Too many levels of symbolic links");
    }

    @Test
    void namesThatAreNotUtf8AreRead() throws Exception {
        int made = new ProcessBuilder(
                        "sh", "-c", "printf 'name: [' > \"$1/$(printf 'l\\377 m').publiccode.yml\"", "sh", "" + folder)
                .start()
                .waitFor();
        assertThat(made).isZero();
        assertThat(check(folder).out()).contains("1 file checked: 1 error");
        Typed sarif = Typed.in("publiccode", "check", "--sarif", folder.toString());
        assertThat(JsonMapper.shared()
                        .readTree(sarif.out())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .startsWith("file:///")
                .contains("%20m.publiccode.yml");
    }

    @Test
    void aPathThatIsNoneIsSaid() {
        Typed said = Typed.in("publiccode", "check", "lan\0terne.yml");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("is no path of this system");
    }

    private Path file(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("lanterne.yml"), bytes);
    }

    private static Typed check(Path path) {
        return Typed.in("publiccode", "check", path.toString());
    }
}
