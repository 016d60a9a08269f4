package org.multitudelibs.publiccode.spdx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A licence expression of SPDX: under which licence or licences something may be used. Immutable; {@link #toString()}
 * writes it in its canonical form, ids as the list writes them, operators in capitals, parentheses only where needed,
 * and {@code parse(write(x))} is {@code x}.
 *
 * <p>Example: {@code (mit or Apache-2.0) AND isc} has an operator in small letters, which {@link Dialect#REFERENCE}
 * refuses; {@code ((mit OR apache-2.0)) AND ISC} is {@code All(Any(MIT, Apache-2.0), ISC)} and is written
 * {@code (MIT OR Apache-2.0) AND ISC}.
 *
 * <p>Source: SPDX 3.0.1, annex "SPDX license expressions".
 */
public sealed interface Expression {

    /** A licence of the list; {@code orLater} when a plus follows it. */
    record Listed(String id, boolean orLater) implements Expression {
        public Listed {
            String wanted = id;
            id = SpdxList.current()
                    .licence(id)
                    .map(Licence::id)
                    .orElseThrow(() -> new IllegalArgumentException(wanted + " is not in the SPDX list"));
            if (orLater && SpdxList.current().licence(id + "+").isPresent()) {
                // Old ids such as GPL-2.0+ are licences of their own in the list.
                id += "+";
                orLater = false;
            }
        }

        @Override
        public String toString() {
            return orLater ? id + "+" : id;
        }
    }

    /** A licence that the list does not hold, described elsewhere: {@code LicenseRef-NAME}, perhaps in another document. */
    record Reference(Optional<String> document, String name) implements Expression {
        public Reference {
            Words.requireName(name);
            document.ifPresent(Words::requireName);
        }

        @Override
        public String toString() {
            return document.map(other -> "DocumentRef-" + other + ":").orElse("") + "LicenseRef-" + name;
        }
    }

    /**
     * A licence with an exception to it.
     *
     * @param licence a {@link Listed} or a {@link Reference}
     * @param addition an id of the list of exceptions, or {@code AdditionRef-NAME}
     */
    record With(Expression licence, String addition) implements Expression {
        public With {
            if (!(licence instanceof Listed || licence instanceof Reference)) {
                throw new IllegalArgumentException("WITH follows one licence, not " + licence);
            }
            String wanted = addition;
            if (!Words.isAdditionReference(addition)) {
                addition = SpdxList.current()
                        .addition(addition)
                        .map(Addition::id)
                        .orElseThrow(
                                () -> new IllegalArgumentException(wanted + " is not an exception of the SPDX list"));
            }
        }

        @Override
        public String toString() {
            return licence + " WITH " + addition;
        }
    }

    /** All of these apply (AND); at least two, none of them an {@code All} itself. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = flat(
                    parts.stream().flatMap(part -> part instanceof All all ? all.parts().stream() : Stream.of(part)));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** One of these may be chosen (OR); at least two, none of them an {@code Any} itself. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = flat(
                    parts.stream().flatMap(part -> part instanceof Any any ? any.parts().stream() : Stream.of(part)));
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::toString).collect(Collectors.joining(" OR "));
        }
    }

    /** Reads an expression as the reference parser of publiccode.yml does; never throws. */
    static Parsed parse(String text) {
        return parse(text, Dialect.REFERENCE);
    }

    static Parsed parse(String text, Dialect dialect) {
        return ExpressionReader.read(text, dialect);
    }

    /** The licences named, sorted, each once: {@code GPL-2.0-only}, {@code Apache-2.0+}, {@code LicenseRef-a}. */
    default Set<String> licences() {
        Set<String> all = new TreeSet<>();
        switch (this) {
            case Listed listed -> all.add(listed.toString());
            case Reference reference -> all.add(reference.toString());
            case With with -> all.addAll(with.licence().licences());
            case All(List<Expression> parts) -> parts.forEach(part -> all.addAll(part.licences()));
            case Any(List<Expression> parts) -> parts.forEach(part -> all.addAll(part.licences()));
        }
        return all;
    }

    /** The exceptions of the list that stand behind WITH, sorted, each once. */
    default Set<String> additions() {
        Set<String> all = new TreeSet<>();
        switch (this) {
            case Listed _, Reference _ -> {}
            case With with ->
                SpdxList.current().addition(with.addition()).map(Addition::id).ifPresent(all::add);
            case All(List<Expression> parts) -> parts.forEach(part -> all.addAll(part.additions()));
            case Any(List<Expression> parts) -> parts.forEach(part -> all.addAll(part.additions()));
        }
        return all;
    }

    /**
     * Whether somebody who accepts these licences may use what stands under this expression: every part of AND, one
     * part of OR. {@code (MIT OR GPL-2.0-only) AND ISC} is met by who accepts MIT and ISC.
     */
    default boolean isMetBy(Predicate<String> accepted) {
        return switch (this) {
            case Listed listed -> accepted.test(listed.toString());
            case Reference reference -> accepted.test(reference.toString());
            case With with -> with.licence().isMetBy(accepted);
            case All(List<Expression> parts) -> parts.stream().allMatch(part -> part.isMetBy(accepted));
            case Any(List<Expression> parts) -> parts.stream().anyMatch(part -> part.isMetBy(accepted));
        };
    }

    private static List<Expression> flat(Stream<Expression> parts) {
        List<Expression> all = parts.toList();
        if (all.size() < 2) {
            throw new IllegalArgumentException("an operator joins at least two expressions");
        }
        return all;
    }
}
