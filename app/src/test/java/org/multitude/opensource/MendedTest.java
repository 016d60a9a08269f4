package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.TestData;
import org.multitudelibs.publiccode.FindingCode;

/** Mends write what is known, where it is wrong, and nothing else. */
class MendedTest {
    @Test
    void onlyWhatIsWrongChangesAndNothingIsTakenAway() {
        String wrong = """
                # La fiche
                publiccodeYmlVersion: "0.3"
                name: Adressier
                url: git@forge.vaubrun.example:ville/adressier.git
                releaseDate: 31/05/2026   # la dernière
                platfroms: [web]
                developmentStatus: stabel
                foo: bar
                legal: {license: EUPL 1.2}
                """;

        Mended mended = Mended.of(card(wrong));

        assertThat(mended.mends()).isEqualTo(6);
        assertThat(mended.card().text()).isEqualTo("""
                # La fiche
                publiccodeYmlVersion: "0.7.0"
                name: Adressier
                url: https://forge.vaubrun.example/ville/adressier.git
                releaseDate: 2026-05-31   # la dernière
                platforms: [web]
                developmentStatus: stable
                foo: bar
                legal: {license: EUPL-1.2}
                """);
        assertThat(Mended.of(mended.card()).mends()).isZero();
    }

    @Test
    void aKeyWithItsRightNameHasAValueToLookAt() {
        assertThat(Mended.of(card("publiccodeYmlVersion: '0.7.0'\nrelaseDate: 31/05/2026\n"))
                        .card()
                        .text())
                .isEqualTo("publiccodeYmlVersion: '0.7.0'\nreleaseDate: 2026-05-31\n");
    }

    @Test
    void whatIsNoYamlIsLeftAlone() {
        Card broken = card("name: [a\n");
        assertThat(Mended.of(broken)).isEqualTo(new Mended(broken, 0));
    }

    @Test
    void aLongFileIsMendedInGoesThatEnd() {
        String text = "publiccodeYmlVersion: '0.7.0'\n# " + "x".repeat(300_000) + "\n"
                + "releaseDate: 31/05/2026\nurl: git@forge.vaubrun.example:a/b.git\n"
                + "intendedAudience:\n  countries: [" + "fr, ".repeat(99) + "fr]\n";
        Card card = card(text);
        int goes = 0;
        while (Mended.of(card).mends() > 0) {
            card = Mended.of(card).card();
            goes++;
        }
        assertThat(goes).isBetween(2, 10);
        assertThat(card.text()).doesNotContain("fr,").contains("2026-05-31");
    }

    @Test
    void noFileIsWorseAfterItsMends() throws IOException {
        List<String> worse = new ArrayList<>();
        int mends = 0;
        for (String folder : List.of("code-publiccode-real", "code-publiccode-tests")) {
            try (Stream<Path> files = Files.walk(TestData.need(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yml")).toList()) {
                    Card before = Card.of(Files.readAllBytes(file));
                    if (before.reading().findings().stream()
                            .anyMatch(finding -> finding.code() == FindingCode.VERSION_UNSUPPORTED)) {
                        continue; // Nothing else is looked at in it until its version is mended.
                    }
                    Mended after = Mended.of(before);
                    mends += after.mends();
                    if (findings(after.card()) > findings(before)
                            || after.card().reading().errors().size()
                                    > before.reading().errors().size()) {
                        worse.add(file + ": " + after.card().reading().findings());
                    }
                }
            }
        }
        assertThat(worse).isEmpty();
        assertThat(mends).isPositive();
    }

    private static int findings(Card card) {
        return card.reading().findings().size();
    }

    private static Card card(String text) {
        return Card.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
