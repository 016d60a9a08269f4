package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./multitude publiccode check} says of files. */
class PubliccodeCommandTest {
    private static final String GOOD = """
            publiccodeYmlVersion: "0.7"
            name: Lanterne
            url: https://git.example.org/lanterne.git
            platforms: [web]
            logo: logo.svg
            developmentStatus: beta
            softwareType: standalone/web
            description:
              fr:
                shortDescription: Suivre les travaux de la voirie.
                longDescription: >
                  Lanterne montre sur une carte les travaux de la voirie, rue par rue, avec leurs dates, ce qui reste
                  ouvert et qui appeler. Les riverains sont avertis avant, et disent après ce qui manque encore.
                features: [Carte des travaux]
            legal:
              license: EUPL-1.2
            maintenance:
              type: none
            localisation:
              localisationReady: true
              availableLanguages: [fr]
            """;

    @TempDir
    private Path folder;

    private Path good() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        return Files.writeString(folder.resolve("publiccode.yml"), GOOD);
    }

    private Path wrong() throws IOException {
        return Files.writeString(
                good(), GOOD.replace("Status: beta", "Status: bêta").replace("logo.svg", "images/logo.svg"));
    }

    @Test
    void aGoodFileIsSaidToBeGood() throws IOException {
        Typed said = Typed.in("publiccode", "check", good().toString());
        assertThat(said).isEqualTo(new Typed(0, "1 file checked: 0 errors, 0 warnings.\n", ""));
    }

    @Test
    void aMistakeIsShownInItsLine() throws IOException {
        Path file = wrong();
        Typed said = Typed.in("publiccode", "check", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains(file + ":5:")
                .contains(": error: logo: ")
                .contains(file + ":6:")
                .contains(": error: developmentStatus: ")
                .contains("    6 | developmentStatus: bêta\n      | ")
                .endsWith("1 file checked: 2 errors, 0 warnings.\n");
        assertThat(said.out().lines().filter(line -> line.endsWith("^"))).hasSize(2);
    }

    @Test
    void aFolderIsItsDescriptionOrAllThatAreBelow() throws IOException {
        wrong();
        assertThat(Typed.in("publiccode", "check", folder.toString()).out()).contains("1 file checked: 2 errors");
        Path below = Files.createDirectories(folder.resolve("all/one"));
        Files.writeString(below.resolve("publiccode.yml"), GOOD.replace("logo: logo.svg\n", ""));
        Files.writeString(folder.resolve("all/two.publiccode.yml"), "name: [");
        Typed said = Typed.in("publiccode", "check", folder.resolve("all").toString());
        assertThat(said.out()).contains("two.publiccode.yml:1:").endsWith("2 files checked: 1 error, 0 warnings.\n");
        Typed none = Typed.in(
                "publiccode",
                "check",
                Files.createDirectory(folder.resolve("empty")).toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("No file in ").contains(" is called publiccode.yml");
    }

    @Test
    void machinesReadJsonAndSarif() throws IOException {
        Path file = wrong();
        Typed plain = Typed.in("publiccode", "check", "--json", file.toString());
        assertThat(plain.code()).isEqualTo(1);
        JsonNode first = JsonMapper.shared().readTree(plain.out()).path("files").path(0);
        assertThat(first.path("valid").asBoolean()).isFalse();
        assertThat(first.path("findings").path(1).path("key").asString()).isEqualTo("developmentStatus");
        assertThat(first.path("findings").path(1).path("line").asInt()).isEqualTo(6);

        JsonNode run = JsonMapper.shared()
                .readTree(Typed.in("publiccode", "check", "--sarif", file.toString())
                        .out())
                .path("runs")
                .path(0);
        assertThat(run.path("results").size()).isEqualTo(2);
        JsonNode result = run.path("results").path(1);
        assertThat(result.path("level").asString()).isEqualTo("error");
        assertThat(result.path("ruleId").asString()).isEqualTo("not-one-of");
        assertThat(result.path("locations")
                        .path(0)
                        .path("physicalLocation")
                        .path("region")
                        .path("startLine")
                        .asInt())
                .isEqualTo(6);
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .valueStream()
                        .map(rule -> rule.path("id").asString()))
                .containsExactly("file-missing", "not-one-of");
        assertThat(Typed.in("publiccode", "check", "--json", "--sarif", file.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theTextOfTheStandardIsFollowedWhenAskedFor() throws IOException {
        Path file = Files.writeString(
                good(),
                GOOD.replace("EUPL-1.2", "CC-BY-NC-4.0")
                                .replace("logo: logo.svg", "logo: https://example.org/logo.svg")
                                .replace("maintenance:\n  type: none", """
                                maintenance:
                                  type: contract
                                  contractors:
                                    - name: Atelier
                                      until: 2001-01-31""")
                        + "organisation:\n  uri: https://example.org/ville\n");
        assertThat(Typed.in("publiccode", "check", file.toString()).code()).isZero();

        Typed said = Typed.in("publiccode", "check", "--standard", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("error: logo: https://example.org/logo.svg is not in the repository of url;")
                .contains("error: legal.license: CC-BY-NC-4.0 is not a free licence;")
                .contains("error: maintenance.contractors[0].until: the contract ended on 2001-01-31;")
                .contains("error: organisation.name: ")
                .endsWith("1 file checked: 4 errors, 0 warnings.\n");

        Path english = Files.writeString(
                good(),
                GOOD.replace("legal:", "  en:\n    shortDescription: Follow the works in the streets.\nlegal:"));
        assertThat(Typed.in("publiccode", "check", english.toString()).out())
                .contains("description.en.longDescription")
                .contains("description.en.features");
        assertThat(Typed.in("publiccode", "check", "--standard", english.toString())
                        .code())
                .isZero();
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        Typed said = Typed.in("publiccode", "check", "https://example.org/a b.yml");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("https://example.org/a b.yml is not a web address: write spaces as %20");
    }

    @Test
    void theHelpTellsTheOptions() {
        assertThat(Typed.in("publiccode", "check", "--help").out()).contains("--network", "--standard", "--sarif");
    }

    @Test
    void aLogoOutsideOfTheRepositoryIsNoneOfIt() throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path file = Files.writeString(inside.resolve("publiccode.yml"), GOOD.replace("logo.svg", "../logo.svg"));
        assertThat(Typed.in("publiccode", "check", file.toString()).out()).contains("error: logo: ");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(Typed.in("publiccode", "check", folder.resolve("gone.yml").toString())
                        .err())
                .startsWith("There is no file ");
        Typed inside = Typed.in("publiccode", "check", "http://127.0.0.1:1/publiccode.yml");
        assertThat(inside.code()).isEqualTo(1);
        assertThat(inside.err())
                .contains("private network")
                .contains("download the file and give its path")
                .doesNotContain("Upload");
    }

    @Test
    void anEmptyPathIsNotThisFolder() {
        for (String path : new String[] {"", " "}) {
            Typed said = Typed.in("publiccode", "check", path);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).startsWith("The path is empty: ");
        }
    }

    @Test
    void ofAnEmptyFileItIsSaidThatItIsEmpty() throws IOException {
        for (String nothing : new String[] {"", "\n \n"}) {
            Path file = Files.writeString(folder.resolve("nothing.yml"), nothing);
            Typed said = Typed.in("publiccode", "check", file.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out())
                    .contains("error: publiccodeYmlVersion: this field is required; ")
                    .contains("; the file is empty\n");
            JsonNode first = JsonMapper.shared()
                    .readTree(Typed.in("publiccode", "check", "--json", file.toString())
                            .out())
                    .at("/files/0/findings/0");
            assertThat(first.path("code").asString()).isEqualTo("required");
            assertThat(first.path("message").asString()).endsWith("; the file is empty");
        }
        assertThat(Typed.in("publiccode", "check", wrong().toString()).out()).doesNotContain("the file is empty");
    }
}
