package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Exceptions of one file, each with the licence that it is added to. */
final class Additions {
    private Additions() {}

    /** The texts of exceptions that were followed, beside the licences found in the file. */
    static List<FoundAddition> followed(String path, List<Recogniser.Hit> hits, Wording wording, List<Found> licences) {
        List<FoundAddition> found = new ArrayList<>();
        for (Recogniser.Hit hit : hits) {
            int line = wording.lines()[hit.span().start()];
            found.add(new FoundAddition(path, Found.How.TEXT, Set.copyOf(hit.ids()), nearest(licences, line), line));
        }
        return found;
    }

    private static Set<String> nearest(List<Found> licences, int line) {
        Comparator<Found> byLine = Comparator.comparing(Found::line);
        List<Found> single =
                licences.stream().filter(one -> one.licences().size() == 1).toList();
        Optional<Found> before =
                single.stream().filter(one -> one.line() <= line).max(byLine);
        return before.or(() -> single.stream().min(byLine))
                .map(one -> one.licences().getFirst())
                .orElse(Set.of());
    }

    /** Those that an identifier names behind WITH. */
    static List<FoundAddition> named(String path, int line, Expression expression) {
        return switch (expression) {
            case Expression.Listed _, Expression.Reference _ -> List.of();
            case Expression.With with when with.additions().isEmpty() -> List.of();
            case Expression.With with ->
                List.of(new FoundAddition(
                        path,
                        Found.How.IDENTIFIER,
                        with.additions(),
                        with.licence().licences(),
                        line));
            case Expression.All(List<Expression> parts) -> named(path, line, parts);
            case Expression.Any(List<Expression> parts) -> named(path, line, parts);
        };
    }

    private static List<FoundAddition> named(String path, int line, List<Expression> parts) {
        return parts.stream().flatMap(part -> named(path, line, part).stream()).toList();
    }
}
