package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitudelibs.publiccode.spdx.Compared.Verdict;
import org.multitudelibs.publiccode.spdx.Found.How;

/** Exceptions to licences found in files. */
class AdditionsTest {
    private static final String CLASSPATH = Texts.ofAddition("Classpath-exception-2.0");

    @Test
    void anExceptionBehindItsLicenceIsAddedToIt() {
        String file = Texts.of("GPL-2.0-only") + "\n\nCLASSPATH EXCEPTION TO THE GPL\n\n" + CLASSPATH;
        LicencesFound found = Licences.in(Texts.file("LICENSE", file));
        assertThat(found.licences()).containsExactly(Set.of("GPL-2.0-only", "GPL-2.0-or-later"));
        assertThat(found.withAdditions())
                .containsExactly(Set.of(
                        "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-or-later WITH Classpath-exception-2.0"));
        FoundAddition addition = found.additions().getFirst();
        assertThat(found.additions()).hasSize(1);
        assertThat(addition.how()).isEqualTo(How.TEXT);
        assertThat(addition.additions()).containsExactly("Classpath-exception-2.0");
        assertThat(addition.line()).isEqualTo(file.lines().toList().indexOf("CLASSPATH EXCEPTION TO THE GPL") + 3);
        assertThat(found.unrecognised()).isEmpty();
    }

    @Test
    void ofSeveralLicencesInAFileTheExceptionIsAddedToTheOneBeforeIt() {
        String file = Texts.of("MIT") + "\n\n" + Texts.of("Apache-2.0") + "\n\n" + Texts.ofAddition("LLVM-exception")
                + "\n\n" + Texts.of("NCSA");
        assertThat(Licences.in(Texts.file("LICENSE.TXT", file)).withAdditions())
                .containsExactly(Set.of("Apache-2.0 WITH LLVM-exception"), Set.of("MIT"), Set.of("NCSA"));
    }

    @Test
    void anExceptionAloneInItsFileIsAddedToTheOneLicenceOfTheRepository() {
        Map<String, byte[]> files = new LinkedHashMap<>(Texts.file("COPYING3", Texts.of("GPL-3.0-only")));
        files.putAll(Texts.file("COPYING.RUNTIME", Texts.ofAddition("GCC-exception-3.1")));
        LicencesFound found = Licences.in(files);
        assertThat(found.unrecognised()).isEmpty();
        assertThat(found.withAdditions())
                .containsExactly(
                        Set.of("GPL-3.0-only WITH GCC-exception-3.1", "GPL-3.0-or-later WITH GCC-exception-3.1"));
        files.putAll(Texts.file("LICENSES/MIT.txt", Texts.of("MIT")));
        assertThat(Licences.in(files).withAdditions())
                .containsExactly(Set.of("GPL-3.0-only", "GPL-3.0-or-later"), Set.of("MIT"));
    }

    @Test
    void anIdentifierNamesItsException() {
        LicencesFound found = Licences.in(Texts.file(
                "a.c", "// SPDX-License-Identifier: MIT OR gpl-2.0-only WITH classpath-exception-2.0\nint main;"));
        assertThat(found.additions())
                .containsExactly(new FoundAddition(
                        "a.c", How.IDENTIFIER, Set.of("Classpath-exception-2.0"), Set.of("GPL-2.0-only"), 1));
        assertThat(found.withAdditions())
                .containsExactly(Set.of("GPL-2.0-only WITH Classpath-exception-2.0"), Set.of("MIT"));
    }

    @Test
    void aChangedWordMakesItNoneOfTheList() {
        String changed = CLASSPATH.replaceFirst("independent modules", "dependent modules");
        assertThat(changed).isNotEqualTo(CLASSPATH);
        assertThat(Licences.in(Texts.file("COPYING", Texts.of("GPL-2.0-only") + "\n\n" + changed))
                        .additions())
                .noneMatch(addition -> addition.additions().contains("Classpath-exception-2.0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GPL-2.0-only WITH Classpath-exception-2.0    | SAME        | []                        | []
                    GPL-2.0-with-classpath-exception             | SAME        | []                        | []
                    GPL-2.0-only                                 | CONTAINS    | []                        | [[Classpath-exception-2.0]]
                    GPL-2.0-only WITH Font-exception-2.0         | CONTRADICTS | [Font-exception-2.0]      | [[Classpath-exception-2.0]]
                    MIT OR GPL-2.0-only WITH Classpath-exception-2.0 | CONTAINS | [MIT]                    | []
                    """)
    void exceptionsAreComparedAsLicencesAre(String declared, Verdict verdict, String missing, String undeclared) {
        Compared compared = Licences.in(Texts.file("LICENSE", Texts.of("GPL-2.0-only") + "\n\n" + CLASSPATH))
                .comparedWith(Expression.parse(declared).expression().orElseThrow());
        assertThat(compared.verdict()).isEqualTo(verdict);
        assertThat(compared.missing()).hasToString(missing);
        assertThat(compared.undeclared()).hasToString(undeclared);
    }
}
