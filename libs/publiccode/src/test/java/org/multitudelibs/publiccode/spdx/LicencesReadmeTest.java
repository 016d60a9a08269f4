package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.TestData;

/** The example of licences in the README, which this source holds word for word. */
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

    @Test
    void theReadmeHoldsThisExample() {
        List<String> source =
                TestData.lines(Path.of("src/test/java/org/multitudelibs/publiccode/spdx/LicencesReadmeTest.java"));
        String example =
                source.subList(source.indexOf("        // example") + 1, source.indexOf("        // end")).stream()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripIndent();
        assertThat(String.join("\n", TestData.lines(Path.of("README.md")))).contains("```java\n" + example + "\n```");
    }
}
