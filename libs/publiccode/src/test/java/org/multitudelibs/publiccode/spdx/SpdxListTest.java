package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.TestData;

/** The list of licences against the collected one, and against itself. */
class SpdxListTest {
    private final SpdxList list = SpdxList.current();

    @Test
    void licencesAndExceptionsAreThoseOfTheSpdxList() {
        Optional<Path> spdx = TestData.folder("code-spdx");
        assumeTrue(spdx.isPresent(), "814 cases skipped: code-spdx is not there");
        assertThat(list.licences())
                .hasSize(729)
                .extracting(Licence::id)
                .containsExactlyInAnyOrderElementsOf(ids(spdx.orElseThrow().resolve("licenses.json"), "licenseId"));
        assertThat(list.additions())
                .hasSize(85)
                .extracting(Addition::id)
                .containsExactlyInAnyOrderElementsOf(
                        ids(spdx.orElseThrow().resolve("exceptions.json"), "licenseExceptionId"));
    }

    @Test
    void whatReplacesADeprecatedIdIsAnExpressionWithoutDeprecatedIds() {
        assertThat(list.licences())
                .filteredOn(licence -> licence.replacement().isPresent())
                .hasSize(31)
                .allSatisfy(licence -> {
                    assertThat(licence.deprecated()).isTrue();
                    Parsed parsed = Expression.parse(licence.replacement().orElseThrow());
                    assertThat(parsed.isValid()).as(licence.id()).isTrue();
                    assertThat(parsed.remarks()).isEmpty();
                });
        assertThat(list.licences())
                .filteredOn(
                        licence -> licence.deprecated() && licence.replacement().isEmpty())
                .extracting(Licence::id)
                // A stack of nine licences, which no expression replaces as such.
                .containsExactly("Net-SNMP");
    }

    @Test
    void aLicenceIsFoundInAnyCaseWithItsNameAndApprovals() {
        assertThat(list.licence("eupl-1.2"))
                .contains(new Licence(
                        "EUPL-1.2", "European Union Public License 1.2", false, Optional.empty(), true, true));
    }

    private static List<String> ids(Path json, String key) {
        Pattern pattern = Pattern.compile("\"" + key + "\": *\"([^\"]+)\"");
        return TestData.lines(json).stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
