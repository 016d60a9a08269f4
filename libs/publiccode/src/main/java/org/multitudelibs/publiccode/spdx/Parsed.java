package org.multitudelibs.publiccode.spdx;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.publiccode.Severity;

/**
 * What became of a text read as an expression.
 *
 * @param expression empty when there is an error
 * @param remarks in the order of the text
 */
public record Parsed(Optional<Expression> expression, List<Remark> remarks) {
    public Parsed {
        remarks = List.copyOf(remarks);
    }

    public boolean isValid() {
        return expression.isPresent();
    }

    /** The first error; empty when the text is an expression. */
    public Optional<Remark> error() {
        return remarks.stream()
                .filter(remark -> remark.severity() == Severity.ERROR)
                .findFirst();
    }
}
