package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitudelibs.publiccode.TestData;
import org.multitudelibs.publiccode.spdx.Expression.All;
import org.multitudelibs.publiccode.spdx.Expression.Any;
import org.multitudelibs.publiccode.spdx.Expression.Listed;
import org.multitudelibs.publiccode.spdx.Expression.Reference;
import org.multitudelibs.publiccode.spdx.Expression.With;

/** Expressions of SPDX: what they mean, how they are written, and what is wrong in those that are none. */
class ExpressionTest {
    private static final Listed MIT = new Listed("MIT", false);
    private static final Listed ISC = new Listed("ISC", false);
    private static final Listed APACHE = new Listed("Apache-2.0", false);

    @Test
    void anExpressionIsATreeWrittenInOneWay() {
        Expression expression = read("((mit OR apache-2.0)) AND ISC");
        assertThat(expression).isEqualTo(new All(List.of(new Any(List.of(MIT, APACHE)), ISC)));
        assertThat(expression).hasToString("(MIT OR Apache-2.0) AND ISC");
        assertThat(expression.licences()).containsExactly("Apache-2.0", "ISC", "MIT");
    }

    @Test
    void andBindsTighterThanOrAndWithTighterThanAnd() {
        assertThat(read("MIT OR ISC AND GPL-2.0-only WITH Classpath-exception-2.0"))
                .isEqualTo(new Any(List.of(
                        MIT,
                        new All(List.of(
                                ISC, new With(new Listed("GPL-2.0-only", false), "Classpath-exception-2.0"))))));
    }

    @Test
    void whoAcceptsEveryPartOfAndAndOneOfOrMeetsAnExpression() {
        Expression expression = read("(MIT OR GPL-2.0-only) AND ISC");
        assertThat(expression.isMetBy(isOneOf("MIT", "ISC"))).isTrue();
        assertThat(expression.isMetBy(isOneOf("MIT", "GPL-2.0-only"))).isFalse();
    }

    @Test
    void aLicenceOutsideTheListIsReferredTo() {
        assertThat(read("DocumentRef-a:LicenseRef-b AND MIT"))
                .isEqualTo(new All(List.of(new Reference(Optional.of("a"), "b"), MIT)));
    }

    @Test
    void anOldIdWithAPlusIsAnIdOfItsOwn() {
        assertThat(read("gpl-2.0+")).isEqualTo(new Listed("GPL-2.0+", false)).isEqualTo(new Listed("GPL-2.0", true));
        assertThat(read("Apache-1.0+"))
                .isEqualTo(new Listed("Apache-1.0", true))
                .hasToString("Apache-1.0+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUPL-1.2",
                "eupl-1.2",
                "GPL-2.0",
                "GPL-2.0+",
                "GPL-2.0++",
                "GPL-2.0-or-later+",
                "MIT OR(ISC)",
                "(MIT AND (BSD-3-Clause OR ISC))",
                "GPL-2.0-only WITH classpath-exception-2.0",
                " MIT\n",
                "LicenseRef-Brume"
            })
    void theseAreExpressionsForTheReferenceToo(String expression) {
        assertThat(Expression.parse(expression).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                  | empty 0 0                      | there is no expression; write the id of a licence
                    MTI                 | unknown-licence 0 3            | MTI is not a licence of the SPDX list; write MIT
                    MIT AND Apche-2.0   | unknown-licence 8 9            | Apche-2.0 is not a licence of the SPDX list; write Apache-2.0
                    EUPL                | unknown-licence 0 4            | EUPL is not a licence of the SPDX list; write EUPL-1.2
                    EUPLv1.2            | unknown-licence 0 8            | EUPLv1.2 is not a licence of the SPDX list; write EUPL-1.2
                    GPLv3               | unknown-licence 0 5            | GPLv3 is not a licence of the SPDX list; write GPL-3.0-only
                    GPLv3+              | unknown-licence 0 6            | GPLv3+ is not a licence of the SPDX list; write GPL-3.0-or-later
                    Apache 2.0          | unknown-licence 0 10           | Apache 2.0 is not a licence of the SPDX list; write Apache-2.0
                    GPL v3 OR MIT       | unknown-licence 0 6            | GPL v3 is not a licence of the SPDX list; write GPL-3.0-only
                    MIT/Apache-2.0      | unknown-licence 0 14           | MIT/Apache-2.0 is not a licence of the SPDX list; write MIT OR Apache-2.0
                    MIT License         | unknown-licence 0 11           | MIT License is not a licence of the SPDX list; write MIT
                    Apache License, Version 2.0 | unknown-licence 0 27   | Apache License, Version 2.0 is not a licence of the SPDX list; write Apache-2.0
                    BSD                 | unknown-licence 0 3            | BSD is not a licence of the SPDX list
                    0xDEADBEEF          | unknown-licence 0 10           | 0xDEADBEEF is not a licence of the SPDX list
                    licenseref-a_b      | unknown-licence 0 14           | licenseref-a_b is not a licence of the SPDX list; write LicenseRef-a-b
                    LicenseRef-         | unknown-licence 0 11           | LicenseRef- is not a licence of the SPDX list
                    MIT and ISC         | operator-case 4 3              | the operator and is written in capitals; write AND
                    MIT OR              | licence-missing 6 0            | a licence is missing here
                    OR MIT              | licence-missing 0 2            | a licence is missing here
                    ()                  | licence-missing 1 1            | a licence is missing here
                    MIT ISC             | operator-missing 4 3           | AND, OR or WITH is missing before ISC
                    MIT (ISC)           | operator-missing 4 1           | AND, OR or WITH is missing before (
                    MIT , ISC           | strange 4 1                    | , does not belong in an expression
                    MIT +               | plus-apart 4 1                 | the plus follows the licence without a space
                    (MIT                | not-closed 0 1                 | this parenthesis is not closed; write )
                    MIT)                | not-opened 3 1                 | this parenthesis was not opened
                    MIT WITH            | exception-missing 8 0          | an exception is missing after WITH
                    MIT WITH ISC        | licence-as-exception 9 3       | ISC is a licence, and an exception follows WITH; join two licences by AND or OR
                    MIT WITH Clspath-exception-2.0 | unknown-exception 9 21 | Clspath-exception-2.0 is not an exception of the SPDX list; write Classpath-exception-2.0
                    MIT WITH Nokia-Qt-exception-1.1 | deprecated-exception 9 22 | the exception Nokia-Qt-exception-1.1 is deprecated and no longer accepted
                    Classpath-exception-2.0 | exception-without-licence 0 23 | Classpath-exception-2.0 is an exception; write it after a licence and WITH
                    (MIT) WITH Classpath-exception-2.0 | nothing-to-except 6 4 | WITH follows one licence of the list
                    LicenseRef-a WITH Classpath-exception-2.0 | nothing-to-except 13 4 | WITH follows one licence of the list
                    """)
    void whatIsWrongIsToldWithItsPlaceAndWhatToWrite(String text, String place, String sentence) {
        Parsed parsed = Expression.parse(text);
        assertThat(parsed.isValid()).isFalse();
        Remark error = parsed.error().orElseThrow();
        assertThat(error.kind().id() + " " + error.at() + " " + error.length()).isEqualTo(place);
        assertThat(error.description()).isEqualTo(sentence);
    }

    @Test
    void everyUnknownIdIsToldAtOnce() {
        assertThat(Expression.parse("MTI OR (Apche-2.0 AND ISC)").remarks())
                .extracting(Remark::at, Remark::instead)
                .containsExactly(tuple(0, Optional.of("MIT")), tuple(8, Optional.of("Apache-2.0")));
    }

    @Test
    void aDeprecatedIdIsValidAndSaysWhatToWriteToday() {
        Parsed parsed = Expression.parse("GPL-2.0 OR GPL-2.0-with-classpath-exception");
        assertThat(parsed.isValid()).isTrue();
        assertThat(parsed.remarks())
                .extracting(Remark::description)
                .containsExactly(
                        "the id GPL-2.0 is deprecated; write GPL-2.0-only",
                        "the id GPL-2.0-with-classpath-exception is deprecated;"
                                + " write GPL-2.0-only WITH Classpath-exception-2.0");
    }

    @Test
    void theSpecificationTakesSmallOperatorsAndMoreAfterWith() {
        for (String text : List.of(
                "MIT and ISC or Apache-2.0",
                "LicenseRef-a with Classpath-exception-2.0",
                "MIT WITH AdditionRef-b",
                "MIT WITH DocumentRef-a:AdditionRef-b",
                "MIT WITH Nokia-Qt-exception-1.1")) {
            assertThat(Expression.parse(text).isValid()).as(text).isFalse();
            assertThat(Expression.parse(text, Dialect.SPECIFICATION).isValid())
                    .as(text)
                    .isTrue();
        }
        assertThat(Expression.parse("MIT And ISC", Dialect.SPECIFICATION).isValid())
                .isFalse();
    }

    @Test
    void longTextsAndDeepNestingHaveAnAnswer() {
        assertThat(read("(".repeat(998) + "MIT" + ")".repeat(998))).isEqualTo(MIT);
        assertThat(Expression.parse("(".repeat(1_000_000)).error().orElseThrow().kind())
                .isEqualTo(Remark.Kind.TOO_LONG);
    }

    @Test
    void aTreeIsMadeOfWhatTheListHolds() {
        assertThatThrownBy(() -> new Listed("Apche-2.0", false)).hasMessage("Apche-2.0 is not in the SPDX list");
        assertThatThrownBy(() -> new All(List.of(MIT))).hasMessage("an operator joins at least two expressions");
        assertThat(new All(List.of(MIT, new All(List.of(ISC, APACHE))))).isEqualTo(new All(List.of(MIT, ISC, APACHE)));
    }

    @Test
    void everyExpressionGetsTheVerdictOfTheReference() {
        Optional<Path> folder = TestData.folder("code-spdx");
        assumeTrue(folder.isPresent(), "13 cases skipped: code-spdx is not there");
        List<String> rows = TestData.lines(folder.orElseThrow().resolve("expressions.tsv")).stream()
                .skip(1)
                .toList();
        assertThat(rows).hasSize(13).allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            String expression = cells[0].equals("(empty)") ? "" : cells[0];
            assertThat(Expression.parse(expression).isValid()).as(row).isEqualTo(cells[1].equals("yes"));
        });
    }

    private static Predicate<String> isOneOf(String... licences) {
        List<String> all = List.of(licences);
        return all::contains;
    }

    private static Expression read(String text) {
        return Expression.parse(text).expression().orElseThrow();
    }
}
