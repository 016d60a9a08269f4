package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example of licences in the README, which ReadmeTest finds here. */
class LicencesReadmeTest {

    @Test
    void theExampleOfTheReadmeWorks() {
        byte[] readme = "Lights the town.\n\nSPDX-License-Identifier: EUPL-1.2\n".getBytes(StandardCharsets.UTF_8);
        // example
        Expression declared = Expression.parse("(eupl-1.2 OR mit)").expression().orElseThrow();
        assertThat(declared).hasToString("EUPL-1.2 OR MIT");

        Remark error = Expression.parse("EUPL-1.2 OR Apche-2.0").error().orElseThrow();
        assertThat(error.at()).isEqualTo(12);
        assertThat(error.description()).isEqualTo("Apche-2.0 is not a licence of the SPDX list; write Apache-2.0");
        assertThat(error.instead()).isEqualTo(Optional.of("Apache-2.0"));

        LicencesFound files = Licences.in(Map.of("README.md", readme));
        assertThat(files.licences()).containsExactly(Set.of("EUPL-1.2"));
        assertThat(files.found().getFirst().how()).isEqualTo(Found.How.IDENTIFIER);

        Compared compared = files.comparedWith(declared);
        assertThat(compared.verdict()).isEqualTo(Compared.Verdict.CONTAINS);
        assertThat(compared.missing()).containsExactly("MIT");
        // end
    }
}
