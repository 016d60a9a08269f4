package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitudelibs.publiccode.spdx.Compared.Verdict;
import org.multitudelibs.publiccode.spdx.Found.How;

/** Licences found in files, and compared with what is declared. */
class LicencesTest {
    private static final String ISC = """
            ISC License

            Copyright (c) 2026, Town of Lanterne

            Permission to use, copy, modify, and /or distribute this software for any purpose with or without fee is hereby
            granted, provided that the above copyright notice and this permission notice appear in all copies.

            THE SOFTWARE IS PROVIDED 'AS IS' AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING
            ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL,
            DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
            WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
            USE OR PERFORMANCE OF THIS SOFTWARE.
            """;

    @Test
    void aTextOfTheListIsFoundWhereItBegins() {
        LicencesFound files = Licences.in(Texts.file("LICENSE", ISC));
        assertThat(files.licences()).containsExactly(Set.of("ISC"));
        Found found = files.found().getFirst();
        assertThat(found.how()).isEqualTo(How.TEXT);
        assertThat(found.score()).isEqualTo(1);
        assertThat(found.line()).isEqualTo(5);
        assertThat(found.share()).isGreaterThan(0.97);
        assertThat(files.unrecognised()).isEmpty();
    }

    @Test
    void aTextIsFoundInTheMiddleOfOtherWords() {
        Found found = Licences.in(
                        Texts.file("README.md", "# Lanterne\n\nLights the town.\n\n## Licence\n\n" + ISC + "\nThanks!"))
                .found()
                .getFirst();
        assertThat(found.licences()).containsExactly(Set.of("ISC"));
        assertThat(found.line()).isEqualTo(11);
        assertThat(found.share()).isBetween(0.85, 0.97);
    }

    @Test
    void twoTextsInOneFileAreBothFound() {
        assertThat(Licences.in(Texts.file("LICENSE", ISC + "\n---\n" + Texts.of("MIT")))
                        .licences())
                .containsExactly(Set.of("ISC"), Set.of("MIT"));
    }

    @Test
    void aChangedWordMakesALikeness() {
        String changed = Texts.of("EUPL-1.2").replaceFirst("royalty-free", "royalty-bearing");
        LicencesFound files = Licences.in(Texts.file("LICENSE", changed));
        Found found = files.found().getFirst();
        assertThat(found.licences()).containsExactly(Set.of("EUPL-1.2"));
        assertThat(found.how()).isEqualTo(How.LIKENESS);
        assertThat(found.score()).isBetween(0.99, 0.9999);
    }

    @Test
    void anotherTextInAFileNamedAsALicenceIsUnrecognised() {
        LicencesFound files =
                Licences.in(Texts.file("LICENSE", "You may look at this software on Sundays, and only then."));
        assertThat(files.found()).isEmpty();
        assertThat(files.unrecognised()).hasSize(1).allSatisfy(file -> {
            assertThat(file.file()).isEqualTo("LICENSE");
            assertThat(file.score()).isLessThan(0.5);
        });
        assertThat(Licences.in(Texts.file("README.md", "You may look at it.")).unrecognised())
                .isEmpty();
        assertThat(Licences.in(Texts.file("COPYING", "Copyright 2026 Town of Lanterne"))
                        .unrecognised())
                .isEmpty();
    }

    @Test
    void likenessIsTwiceTheSharedPairsDividedByThePairsOfBoth() {
        LicenceTexts list =
                LicenceTexts.of(Map.of("one", "a b c e", "other", "x y <<beginOptional>>a b <<endOptional>>z"));
        Recogniser.Hit nearest =
                new Recogniser(list).recognise(Wording.of("a b c d")).nearest().orElseThrow();
        assertThat(nearest.ids()).containsExactly("one");
        assertThat(nearest.score()).isCloseTo(2.0 * 2 / (3 + 3), within(1e-9));
    }

    @Test
    void theTextOfTheGplDoesNotSayWhetherLaterVersionsAreAllowedItsNoticeDoes() {
        Map<String, byte[]> files = new LinkedHashMap<>(Texts.file("COPYING", Texts.of("GPL-3.0-only")));
        assertThat(Licences.in(files).licences()).containsExactly(Set.of("GPL-3.0-only", "GPL-3.0-or-later"));
        files.putAll(Texts.file("Main.java", """
                /* Copyright (C) 2026 Town of Lanterne
                 *
                 * This program is free software: you can redistribute it and/or modify it under the terms of the GNU
                 * General Public License as published by the Free Software Foundation, either version 3 of the License,
                 * or (at your option) any later version.
                 *
                 * This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without
                 * even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General
                 * Public License for more details.
                 *
                 * You should have received a copy of the GNU General Public License along with this program. If not,
                 * see <https://www.gnu.org/licenses/>.
                 */
                class Main {}
                """));
        LicencesFound found = Licences.in(files);
        assertThat(found.found()).extracting(Found::how).containsExactly(How.TEXT, How.NOTICE);
        assertThat(found.licences()).containsExactly(Set.of("GPL-3.0-or-later"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    // SPDX-License-Identifier: MIT             | [[MIT]]
                    /* SPDX-License-Identifier: mit OR ISC */   | [[ISC], [MIT]]
                    <!-- SPDX-License-Identifier: EUPL-1.2 -->  | [[EUPL-1.2]]
                    # SPDX-License-Identifier: (MIT and ISC)    | [[ISC], [MIT]]
                    ## SPDX-License-Identifier: Sunday          | []
                    """)
    void anIdentifierInAHeaderIsAnExpression(String header, String licences) {
        assertThat(Licences.in(Texts.file("main.c", "\n" + header + "\nint main;"))
                        .licences())
                .hasToString(licences);
    }

    @Test
    void anIdentifierWithinTheTextOfALicenceIsAnExample() {
        String text = Texts.of("CAL-1.0");
        assertThat(text).contains("SPDX-License-Identifier: CAL-1.0-Combined-Work-Exception");
        assertThat(Licences.in(Texts.file("LICENSE", text)).licences())
                .containsExactly(Set.of("CAL-1.0", "CAL-1.0-Combined-Work-Exception"));
        assertThat(Licences.in(Texts.file("LICENSE", "SPDX-License-Identifier: CAL-1.0\n\n" + text))
                        .licences())
                .containsExactly(Set.of("CAL-1.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE,true", "license.md,true", "Licence.txt,true", "LICENSES/MIT.txt,true", "sub/COPYING.lesser,true",
        "LICENSE-APACHE,true", "LICENSE.MIT,true", "UNLICENSE,true", "LICENSE_1_0.txt,true", "PATENTS,true",
        "license.json,false", "LICENSE.header,false", "licensee.rb,false", "README.md,false", "licenses/,false"
    })
    void filesAreNamedAsLicences(String path, boolean named) {
        assertThat(Licences.isNamedAsLicence(path)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MIT OR Apache-2.0   | MIT Apache-2.0     | SAME        | []             | []
                    MIT OR Apache-2.0   | MIT                | CONTAINS    | [Apache-2.0]   | []
                    MIT OR Apache-2.0   | MIT Apache-2.0 ISC | CONTAINS    | []             | [[ISC]]
                    MIT OR Apache-2.0   | ISC                | CONTRADICTS | [Apache-2.0, MIT] | [[ISC]]
                    MIT OR Apache-2.0   | MIT ISC            | CONTRADICTS | [Apache-2.0]   | [[ISC]]
                    MIT                 | -                  | UNKNOWN     | [MIT]          | []
                    GPL-2.0             | GPL-2.0-only       | SAME        | []             | []
                    GPL-2.0+            | GPL-2.0-only       | SAME        | []             | []
                    Apache-2.0+         | Apache-2.0         | SAME        | []             | []
                    GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only | CONTAINS | [Classpath-exception-2.0] | []
                    LGPL-3.0-only       | LGPL-3.0-only GPL-3.0-only | SAME | []           | []
                    GPL-3.0-only        | LGPL-3.0-only GPL-3.0-only | CONTRADICTS | [GPL-3.0-only] | [[LGPL-3.0-only, LGPL-3.0-or-later]]
                    """)
    void whatIsDeclaredIsComparedWithWhatIsFound(
            String declared, String texts, Verdict verdict, String missing, String undeclared) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String licence : texts.equals("-") ? List.<String>of() : List.of(texts.split(" ", -1))) {
            files.putAll(Texts.file("LICENSES/" + licence + ".txt", Texts.of(licence)));
        }
        Compared compared = Licences.in(files)
                .comparedWith(Expression.parse(declared).expression().orElseThrow());
        assertThat(compared.verdict()).isEqualTo(verdict);
        assertThat(compared.missing()).hasToString(missing);
        assertThat(compared.undeclared()).hasToString(undeclared);
    }

    @Test
    void anUnrecognisedLicenceFileLeavesOpenOnlyWhatWasNotFound() {
        Map<String, byte[]> files = new LinkedHashMap<>(Texts.file("LICENSE", ISC));
        files.putAll(
                Texts.file("PATENTS", "All your patents belong to the town, which may take them back on any Sunday."));
        LicencesFound found = Licences.in(files);
        assertThat(found.unrecognised()).hasSize(1);
        assertThat(verdict(found, "ISC")).isEqualTo(Verdict.SAME);
        assertThat(verdict(found, "ISC AND MIT")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(found, "MIT")).isEqualTo(Verdict.CONTRADICTS);
    }

    private static Verdict verdict(LicencesFound found, String declared) {
        return found.comparedWith(Expression.parse(declared).expression().orElseThrow())
                .verdict();
    }

    @Test
    void markupAndCodingsChangeNothing() {
        String html = "<!DOCTYPE html><html><head><title>Terms</title></head><body><p>"
                + ISC.replace("\n\n", "</p>\n<p>") + "</p></body></html>";
        String markdown = ISC.replace("ISC License", "# ISC License").replace("'AS IS'", "**“AS IS”**");
        String comment =
                ISC.lines().map(line -> " * " + line).reduce("/*", (all, line) -> all + "\r\n" + line) + "\r\n */";
        for (String text : List.of(html, markdown, comment)) {
            assertThat(Licences.in(Texts.file("LICENSE", text)).licences()).containsExactly(Set.of("ISC"));
        }
        for (byte[] bytes : List.of(
                ("\uFEFF" + ISC).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + ISC).getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + ISC).getBytes(StandardCharsets.UTF_16LE),
                ISC.replace("Lanterne", "Orléans").getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(Licences.in(Map.of("LICENSE", bytes)).licences()).containsExactly(Set.of("ISC"));
        }
    }

    @Test
    void ofALongFileTheBeginningIsReadAndItIsTold() {
        byte[] bytes = new byte[100_000_000];
        byte[] text = ISC.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, 0, text.length);
        LicencesFound files = Licences.in(Map.of("LICENSE", bytes));
        assertThat(files.cut()).containsExactly("LICENSE");
        assertThat(files.licences()).containsExactly(Set.of("ISC"));
    }
}
