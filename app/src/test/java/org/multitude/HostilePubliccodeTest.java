package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .contains(":2:6: error: the file holds the character U+001B")
                .contains("    2 | foo: \ufffd[2J\ufffd[1;1Hno error\ufffd")
                .doesNotContain("\u001b")
                .doesNotContain("\u009b");
    }

    /** A build service obeys lines that begin with two colons, or hold two number signs and a bracket. */
    @Test
    void whatAFileSaysEndsNoLineAndOrdersNothing() throws IOException {
        Path file = file(
                "publiccodeYmlVersion: '0.7'\nname: L\ndevelopmentStatus: \"x\\n::add-mask::L\\r1 file checked: 0 errors, 0 warnings.\"\n"
                        + "\"so\\r\\n::error::ftware\": \"##[warning]\u202etxt\"\n"
                        + "softwareType: \"##vso[task.complete]\\u2028\\x85\\u2066\"\n");
        Typed said = check(file);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out().lines().filter(line -> !line.matches("[0-9 ]{5} [|] .*")))
                .allMatch(line -> line.startsWith(file + ":") || line.startsWith("1 file checked: "))
                .filteredOn(line -> line.startsWith("1 file checked: "))
                .hasSize(1)
                .allMatch(line -> !line.contains(" 0 errors"));
        assertThat(said.out())
                .contains("developmentStatus: x ::add-mask::L 1 file checked: 0 errors, 0 warnings. must be one of")
                .contains(
                        "unknown field \"so  ::error::ftware\"",
                        "# #[warning]\ufffdtxt",
                        "# #vso[task.complete]  \ufffd")
                .doesNotContainPattern("[\r\\x85\\u2028\\u202e\\u2066]")
                .doesNotContain("##[", "##vso[");
        for (String format : List.of("--json", "--sarif")) {
            String json =
                    Typed.in("publiccode", "check", format, file.toString()).out();
            assertThat(json)
                    .doesNotContainPattern("[\\x85\\u2028\\u202e\\u2066]")
                    .doesNotContain("##[", "##vso[");
            assertThat(JsonMapper.shared().readTree(json).toString())
                    .contains("##vso[task.complete]\u2028\u0085\u2066");
        }
    }

    @Test
    void namesOfFilesOrderNothing() throws IOException {
        Files.writeString(folder.resolve("l\n::error::x\r\u202e.publiccode.yml"), "name: [");
        Typed said = check(folder);
        assertThat(said.out().lines()).hasSize(4).noneMatch(line -> line.startsWith("::"));
        assertThat(said.out())
                .contains("/l ::error::x \ufffd.publiccode.yml:1:")
                .doesNotContain("\r");
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
        assertThat(ofFolder.err()).isEqualTo(ring + " was not checked: it is no file, or a link that leads to none.\n");
        assertThat(check(ring).err()).contains("cannot be used: Too many levels of symbolic links");
    }

    @Test
    void whatCannotBeLookedAtIsSaidAndTheOthersAreChecked() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d/".repeat(40)));
        Files.writeString(deep.resolve("publiccode.yml"), "name: [");
        Typed all = check(folder);
        assertThat(all.out()).contains("/d/publiccode.yml:1:").contains("1 file checked: 1 error");
        assertThat(all.err()).isEmpty();

        Path broken = folder.resolve("a.publiccode.yml");
        Files.createSymbolicLink(broken, folder.resolve("gone"));
        Files.delete(deep.resolve("publiccode.yml"));
        Typed said = check(folder);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualTo(broken + " was not checked: it is no file, or a link that leads to none.\n");
        assertThat(JsonMapper.shared()
                        .readTree(Typed.in("publiccode", "check", "--json", folder.toString())
                                .out())
                        .at("/unread/0/file")
                        .asString())
                .isEqualTo(broken.toString());
        assertThat(JsonMapper.shared()
                        .readTree(Typed.in("publiccode", "check", "--sarif", folder.toString())
                                .out())
                        .at("/runs/0/invocations/0")
                        .toString())
                .contains("\"executionSuccessful\":false", broken + " was not checked");
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
