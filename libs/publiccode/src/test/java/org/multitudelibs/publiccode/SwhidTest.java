package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SwhidTest {
    @Test
    void contentIsNamedAsGitNamesIt() {
        assertThat(Swhid.ofContent(new byte[0])).hasToString("swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assertThat(Swhid.ofContent("Lanterne\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("swh:1:cnt:16f8dc3813ac149a11232f7a1c47e33ea88f09b0");
    }
}
