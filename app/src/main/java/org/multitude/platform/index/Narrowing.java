package org.multitude.platform.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The words of a search with what it is narrowed to. */
final class Narrowing {
    private final Query words;
    private final Search search;

    Narrowing(Query words, Search search) {
        this.words = words;
        this.search = search;
    }

    /** What the reader looks for, everything chosen. */
    Query all() {
        return without("");
    }

    /** What she looks for, whatever is chosen. */
    Query nothingChosen() {
        return narrowed(Map.of(), "");
    }

    /** The same as if nothing were chosen of one facet. */
    Query without(String facet) {
        return narrowed(search.chosen(), facet);
    }

    /** The same with one value of a facet besides, in the place of those chosen of it. */
    Query with(Question question, String code) {
        return new BooleanQuery.Builder()
                .add(without(question.facet()), Occur.FILTER)
                .add(one(question.facet(), Optional.of(question), Set.of(code)), Occur.FILTER)
                .build();
    }

    private Query narrowed(Map<String, Set<String>> chosen, String left) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        search.within().forEach((facet, codes) -> all.add(one(facet, Optional.empty(), codes), Occur.FILTER));
        chosen.forEach((facet, codes) -> {
            if (!facet.equals(left) && !codes.isEmpty()) {
                all.add(one(facet, question(facet), codes), Occur.FILTER);
            }
        });
        return all.build();
    }

    private Optional<Question> question(String facet) {
        return search.questions().stream()
                .filter(question -> question.facet().equals(facet))
                .findFirst();
    }

    private static Query one(String facet, Optional<Question> question, Set<String> codes) {
        Map<String, List<Range>> ranges = question.map(Question::ranges).orElse(Map.of());
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        codes.stream()
                .filter(ranges::containsKey)
                .forEach(code -> any.add(judged(ranges.getOrDefault(code, List.of())), Occur.SHOULD));
        List<BytesRef> kept = codes.stream()
                .filter(code -> !ranges.containsKey(code))
                .map(BytesRef::new)
                .toList();
        if (!kept.isEmpty()) {
            any.add(new TermInSetQuery(Documents.FACET + facet, kept), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query judged(List<Range> ranges) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Range range : ranges) {
            all.add(LongField.newRangeQuery(Documents.NUMBER + range.number(), range.from(), range.to()), Occur.FILTER);
        }
        return all.build();
    }
}
