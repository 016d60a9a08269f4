package org.multitude.opensource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepositoryAddressTest {
    @Test
    void oneRepositoryHasOneKeyHoweverItsAddressIsWritten() {
        assertThat(key("https://github.com/Etalab/code.git")).isEqualTo("github.com/etalab/code");
        assertThat(key("http://www.GitHub.com/etalab/code/")).isEqualTo("github.com/etalab/code");
        assertThat(key("git@github.com:etalab/code.git")).isEqualTo("github.com/etalab/code");
        assertThat(key("ssh://git@github.com/etalab/code")).isEqualTo("github.com/etalab/code");
        assertThat(key("https://forge.example:8443/a//b")).isEqualTo("forge.example:8443/a/b");
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertThat(RepositoryAddress.of("dépôt perdu")).isEmpty();
        assertThat(RepositoryAddress.of("ftp://example.org/a")).isEmpty();
        assertThat(RepositoryAddress.of("javascript:alert(1)")).isEmpty();
        assertThat(RepositoryAddress.of("")).isEmpty();
    }

    @Test
    void theOwnerIsWhatComesBeforeTheName() {
        assertThat(RepositoryAddress.of("https://github.com/Arpae-it/griberg")
                        .orElseThrow()
                        .owner())
                .isEqualTo("Arpae-it");
    }

    private static String key(String address) {
        return RepositoryAddress.of(address).orElseThrow().key();
    }
}
