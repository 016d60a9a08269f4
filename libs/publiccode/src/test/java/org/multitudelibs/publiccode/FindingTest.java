package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Findings and values check themselves. */
class FindingTest {

    @Test
    void idsOfCodesAreDistinctAndReadable() {
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everySentenceOfTheSampleFindsItsArguments() {
        Reading reading = Sample.read(Sample.MINIMAL
                        .replace("EUPL-1.2", "EUPL")
                        .replace("beta", "fini")
                        .replace("web", "toile")
                + "nom: x\nreleaseDate: hier\ncategories: [a]\nlogo: a.jpg\nusedBy: 1\n");
        assertThat(reading.findings())
                .hasSizeGreaterThan(6)
                .allSatisfy(finding -> assertThat(finding.description()).doesNotContain("{", "}"));
    }

    @Test
    void whatAValueHoldsInBracesIsLeftAsItIs() {
        Map<String, String> arguments = Map.of(
                "value", "{status}{address}{allowed}", "status", "{value}", "allowed", "{value}", "address", "{value}");
        assertThat(new Finding(Severity.ERROR, "url", 1, 1, FindingCode.ANSWERS_OTHERWISE, arguments).description())
                .startsWith("{status}{address}{allowed} answers {value}, ");
        assertThat(new Finding(Severity.ERROR, "name", 1, 1, FindingCode.NOT_ONE_OF, arguments).description())
                .isEqualTo("{status}{address}{allowed} must be one of {value}");
        assertThat(new Finding(
                                Severity.ERROR,
                                "logo",
                                1,
                                1,
                                FindingCode.WRONG_TYPE,
                                Map.of("path", "{expected}", "expected", "{path}", "example", "{example}"))
                        .description())
                .isEqualTo("wrong type for {expected}, {path} is expected; write for example {example}");
    }

    @Test
    void aPlaceIsCountedFromOne() {
        assertThatThrownBy(() -> new Finding(Severity.ERROR, "name", -1, 1, FindingCode.REQUIRED, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namelessValuesAreRefused() {
        assertThatThrownBy(() -> new Contact(" ", Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Support.Alias("rgpd")).isInstanceOf(IllegalArgumentException.class);
    }
}
