package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.multitudelibs.publiccode.spdx.Expression.All;
import org.multitudelibs.publiccode.spdx.Expression.Any;
import org.multitudelibs.publiccode.spdx.Expression.Listed;
import org.multitudelibs.publiccode.spdx.Expression.Reference;
import org.multitudelibs.publiccode.spdx.Expression.With;

/** What holds of any expression and of any text. */
class ExpressionPropertiesTest {

    @Property
    void anExpressionWrittenIsReadAsItself(@ForAll("expressions") Expression expression) {
        assertThat(Expression.parse(expression.toString(), Dialect.SPECIFICATION)
                        .expression())
                .contains(expression);
    }

    @Property
    void theCaseOfIdsChangesNothing(@ForAll("licences") Expression licence) {
        assertThat(Expression.parse(licence.toString().toLowerCase(Locale.ROOT)).expression())
                .contains(licence);
    }

    @Property
    void parenthesesMustBalance(@ForAll @IntRange(max = 900) int opened, @ForAll @IntRange(max = 900) int closed) {
        assertThat(Expression.parse("(".repeat(opened) + "MIT" + ")".repeat(closed))
                        .isValid())
                .isEqualTo(opened == closed);
    }

    @Property
    void anyTextHasAVerdictWithPlacesInIt(@ForAll @StringLength(max = 3_000) String text) {
        verdict(text);
    }

    @Property
    void anyRowOfWordsHasAVerdictWithPlacesInIt(@ForAll("words") List<String> words) {
        verdict(String.join(" ", words));
    }

    private static void verdict(String text) {
        for (Dialect dialect : Dialect.values()) {
            Parsed parsed = Expression.parse(text, dialect);
            assertThat(parsed.isValid()).isNotEqualTo(parsed.error().isPresent());
            assertThat(parsed.remarks()).allSatisfy(remark -> {
                assertThat(remark.at()).isBetween(0, text.length());
                assertThat(remark.at() + remark.length()).isBetween(0, text.length());
                assertThat(remark.description()).isNotBlank();
            });
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "MIT",
                        "gpl-2.0",
                        "Apche-2.0",
                        "+",
                        "(",
                        ")",
                        "AND",
                        "OR",
                        "WITH",
                        "and",
                        "LicenseRef-a",
                        ":",
                        "v3",
                        "Classpath-exception-2.0",
                        "AdditionRef-x",
                        "{}",
                        "\u0000")
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Expression> licences() {
        List<String> ids =
                SpdxList.current().licences().stream().map(Licence::id).toList();
        return Arbitraries.of(ids).map(id -> new Listed(id, false));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        List<String> additions =
                SpdxList.current().additions().stream().map(Addition::id).toList();
        Arbitrary<Expression> later = licences().map(licence -> new Listed(((Listed) licence).id(), true));
        Arbitrary<Expression> reference = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("AZ09.-")
                .ofMinLength(1)
                .ofMaxLength(5)
                .tuple2()
                .map(names -> new Reference(
                        java.util.Optional.of(names.get1()).filter(name -> name.length() > 2), names.get2()));
        Arbitrary<Expression> single = Arbitraries.oneOf(licences(), later, reference);
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                single, single.flatMap(licence -> Arbitraries.of(additions).map(id -> new With(licence, id))));
        return Arbitraries.recursive(() -> leaf, ExpressionPropertiesTest::joined, 0, 3);
    }

    private static Arbitrary<Expression> joined(Arbitrary<Expression> inner) {
        return inner.list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .flatMap(parts ->
                        Arbitraries.of(true, false).map(and -> and ? new All(new ArrayList<>(parts)) : new Any(parts)));
    }
}
