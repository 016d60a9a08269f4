package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitudelibs.publiccode.Software;

class RawFileTest {
    @ParameterizedTest
    @CsvSource({
        "https://raw.githubusercontent.com/o/p/main/publiccode.yml, https://github.com/o/p,"
                + " https://raw.githubusercontent.com/o/p/main/LICENSE, true",
        "https://raw.githubusercontent.com/o/p/refs/heads/main/publiccode.yml, https://github.com/o/p,"
                + " https://raw.githubusercontent.com/o/p/refs/heads/main/LICENSE, false",
        "https://github.com/o/p/raw/main/publiccode.yml, https://github.com/o/p,"
                + " https://github.com/o/p/raw/main/LICENSE, true",
        "https://gitlab.example/a/b/p/-/raw/main/publiccode.yml?inline=false, https://gitlab.example/a/b/p,"
                + " https://gitlab.example/a/b/p/-/raw/main/LICENSE, true",
        "https://gitlab.example/a/b/p/-/raw/main/publiccode.yml?ref_type=heads&inline=false,"
                + " https://gitlab.example/a/b/p, https://gitlab.example/a/b/p/-/raw/main/LICENSE, true",
        "https://gitlab.example/a/p/-/raw/main/docs/publiccode.yml, https://gitlab.example/a/p,"
                + " https://gitlab.example/a/p/-/raw/main/docs/LICENSE, false",
        "https://forge.example/o/p/raw/branch/main/publiccode.yml, https://forge.example/o/p,"
                + " https://forge.example/o/p/raw/branch/main/LICENSE, true",
        "https://bitbucket.org/o/p/raw/HEAD/publiccode.yml, https://bitbucket.org/o/p,"
                + " https://bitbucket.org/o/p/raw/HEAD/LICENSE, true",
        "https://codeberg.org/api/v1/repos/o/p/raw/publiccode.yml, https://codeberg.org/o/p,"
                + " https://codeberg.org/api/v1/repos/o/p/raw/LICENSE, true"
    })
    void whatLiesBesideARawFileIsBesideItsAddress(String address, String repository, String beside, boolean atRoot) {
        RawFile file = RawFile.at(URI.create(address)).orElseThrow();

        assertThat(file.repository()).isEqualTo(repository);
        assertThat(file.beside("LICENSE")).hasToString(beside);
        assertThat(file.address()).as("how it is served is nobody's matter").hasNoQuery();
        assertThat(file.isAtRoot()).isEqualTo(atRoot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ville.example/publiccode.yml",
                "https://ville.example/raw/publiccode.yml",
                "https://github.com/o/p/blob/main/publiccode.yml",
                "ftp://forge.example/o/p/raw/main/publiccode.yml",
                "https://forge.example/o/p/raw/"
            })
    void anAddressThatNamesNoRepositoryHasNothingBesideIt(String address) {
        assertThat(RawFile.at(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://raw.githubusercontent.com/o/p/main/publiccode.yml?token=AAAA",
                "https://gitlab.example/o/p/-/raw/main/publiccode.yml?inline=false&private_token=glpat",
                "https://gitlab.example/o/p/-/raw/main/publiccode.yml?inline=false#private_token=glpat",
                "https://forge.example/o/p/raw/branch/main/publiccode.yml?access_token=secret",
                "https://somebody:password@forge.example/o/p/raw/main/publiccode.yml",
                "https://somebody:password@the_forge.example/o/p/raw/main/publiccode.yml"
            })
    void anAddressThatMayHoldASecretIsNotTaken(String address) {
        assertThat(RawFile.at(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/p.git, https://raw.githubusercontent.com/o/p/HEAD/publiccode.yml",
        "https://gitlab.com/a/b/p, https://gitlab.com/a/b/p/-/raw/HEAD/publiccode.yml",
        "https://gitlab.example.org/a/p/, https://gitlab.example.org/a/p/-/raw/HEAD/publiccode.yml",
        "https://codeberg.org/o/p, https://codeberg.org/api/v1/repos/o/p/raw/publiccode.yml"
    })
    void aForgeThatSaysWhichItIsTellsWhereTheFileLies(String repository, String address) {
        assertThat(RawFile.declared(said(repository)).orElseThrow().address()).hasToString(address);
    }

    @Test
    void elsewhereNobodyGuesses() {
        assertThat(RawFile.declared(said("https://forge.example/o/p"))).isEmpty();
        assertThat(RawFile.declared(said("https://github.com/o"))).isEmpty();
        assertThat(RawFile.declared(said("https://gitlab.com"))).isEmpty();
    }

    private static Software said(String repository) {
        return Card.of(CardText.of("Essai", repository).getBytes(StandardCharsets.UTF_8))
                .software();
    }
}
