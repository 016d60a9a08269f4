package org.multitude.platform.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * Counts facets at a cost that does not grow with the index. What is found is gone through once, and once more for each
 * facet of which something is chosen. When that is too much, a part of it taken from everywhere says which values are the
 * most frequent, and each of these few is then counted by itself, up to {@link Found#MOST_COUNTED}.
 */
final class FacetCounting {
    private final IndexSearcher searcher;
    private final Narrowing narrowing;
    private final Search search;

    FacetCounting(IndexSearcher searcher, Narrowing narrowing, Search search) {
        this.searcher = searcher;
        this.narrowing = narrowing;
        this.search = search;
    }

    Map<String, FacetCount> count() throws IOException {
        Map<String, FacetCount> counts = new HashMap<>();
        List<Question> unchosen = new ArrayList<>();
        for (Question question : search.questions()) {
            if (chosen(question).isEmpty()) {
                unchosen.add(question);
            } else {
                count(question.facet(), List.of(question), counts);
            }
        }
        if (!unchosen.isEmpty()) {
            count("", unchosen, counts);
        }
        return counts;
    }

    private void count(String left, List<Question> questions, Map<String, FacetCount> counts) throws IOException {
        Walk walk = new Walk(searcher, narrowing.without(left));
        Tally tally = new Tally(questions);
        boolean whole = walk.all(Found.MOST_COUNTED, tally);
        if (!whole) {
            tally = new Tally(questions);
            walk.some(Found.MOST_COUNTED, tally);
        }
        for (Question question : questions) {
            Map<String, Long> met = tally.of(question);
            List<FacetCount.Value> values = new ArrayList<>();
            for (String code : wanted(question, met)) {
                long number = whole
                        ? met.getOrDefault(code, 0L)
                        : new Walk(searcher, narrowing.with(question, code)).count(Found.MOST_COUNTED);
                if (number > 0 || chosen(question).contains(code)) {
                    values.add(new FacetCount.Value(code, number));
                }
            }
            counts.put(question.facet(), new FacetCount(ordered(question, values), met.size()));
        }
    }

    /** What is chosen, what is judged by ranges, and the most frequent of the rest. */
    private Set<String> wanted(Question question, Map<String, Long> met) {
        Set<String> wanted = new LinkedHashSet<>(question.ranges().keySet());
        met.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(code -> !wanted.contains(code))
                .limit(question.most())
                .toList()
                .forEach(wanted::add);
        wanted.addAll(chosen(question));
        return wanted;
    }

    private static List<FacetCount.Value> ordered(Question question, List<FacetCount.Value> values) {
        List<String> first = List.copyOf(question.ranges().keySet());
        return values.stream()
                .sorted(Comparator.comparingInt((FacetCount.Value value) ->
                                first.contains(value.code()) ? first.indexOf(value.code()) : first.size())
                        .thenComparing(Comparator.comparingLong(FacetCount.Value::number)
                                .reversed())
                        .thenComparing(FacetCount.Value::code))
                .toList();
    }

    private Set<String> chosen(Question question) {
        return search.chosen().getOrDefault(question.facet(), Set.of());
    }
}
