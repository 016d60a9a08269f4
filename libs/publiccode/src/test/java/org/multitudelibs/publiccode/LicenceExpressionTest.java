package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of SPDX. */
class LicenceExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUPL-1.2",
                "eupl-1.2",
                "GPL-2.0",
                "GPL-2.0+",
                "Apache-1.0+",
                "MIT OR EUPL-1.2",
                "(MIT AND (BSD-3-Clause OR ISC))",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "LicenseRef-Brume",
                "DocumentRef-a:LicenseRef-b AND MIT"
            })
    void theseAreExpressions(String expression) {
        assertThat(LicenceExpression.isValid(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "EUPL",
                "MIT OR",
                "OR MIT",
                "MIT EUPL-1.2",
                "MIT and ISC",
                "(MIT",
                "MIT)",
                ")MIT(",
                "()",
                "MIT WITH MIT",
                "MIT WITH",
                "Classpath-exception-2.0",
                "MIT/ISC",
                "LicenseRef-"
            })
    void theseAreNot(String expression) {
        assertThat(LicenceExpression.isValid(expression)).isFalse();
    }

    @Property
    void parenthesesMustBalance(@ForAll @IntRange(max = 900) int opened, @ForAll @IntRange(max = 900) int closed) {
        assertThat(LicenceExpression.isValid("(".repeat(opened) + "MIT" + ")".repeat(closed)))
                .isEqualTo(opened == closed);
    }

    @Property
    void anyTextHasAVerdict(@ForAll String text) {
        assertThat(LicenceExpression.isValid(text + "§")).isFalse();
    }
}
