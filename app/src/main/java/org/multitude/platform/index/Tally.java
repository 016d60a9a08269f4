package org.multitude.platform.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of some facets as things go by. */
final class Tally implements Walk.Visitor {
    private final List<Question> questions;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private final List<Codes> codes = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    Tally(List<Question> questions) {
        this.questions = questions;
        questions.forEach(question -> counts.put(question.facet(), new HashMap<>()));
    }

    /** How often each value of a facet was met. */
    Map<String, Long> of(Question question) {
        return counts.getOrDefault(question.facet(), Map.of());
    }

    @Override
    public void enter(LeafReaderContext part) throws IOException {
        codes.clear();
        judged.clear();
        for (Question question : questions) {
            Map<String, Long> into = counts.getOrDefault(question.facet(), new HashMap<>());
            codes.add(new Codes(DocValues.getSortedSet(part.reader(), Documents.FACET + question.facet()), into));
            for (Map.Entry<String, List<Range>> range : question.ranges().entrySet()) {
                List<Bound> bounds = new ArrayList<>();
                for (Range bound : range.getValue()) {
                    bounds.add(new Bound(
                            DocValues.getSortedNumeric(part.reader(), Documents.NUMBER + bound.number()), bound));
                }
                judged.add(new Judged(range.getKey(), bounds, into));
            }
        }
    }

    @Override
    public void see(int document) throws IOException {
        for (Codes each : codes) {
            each.see(document);
        }
        for (Judged each : judged) {
            each.see(document);
        }
    }

    @Override
    public void leave() throws IOException {
        for (Codes each : codes) {
            each.add();
        }
    }

    /** The codes of one facet in a part of the index, counted by their number there. */
    private static final class Codes {
        private final SortedSetDocValues values;
        private final Map<String, Long> into;
        private final int[] seen;

        Codes(SortedSetDocValues values, Map<String, Long> into) {
            this.values = values;
            this.into = into;
            this.seen = new int[Math.toIntExact(values.getValueCount())];
        }

        void see(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    seen[(int) values.nextOrd()]++;
                }
            }
        }

        void add() throws IOException {
            for (int i = 0; i < seen.length; i++) {
                if (seen[i] > 0) {
                    into.merge(values.lookupOrd(i).utf8ToString(), (long) seen[i], Long::sum);
                }
            }
        }
    }

    private record Bound(SortedNumericDocValues values, Range range) {
        boolean holds(int document) throws IOException {
            return values.advanceExact(document) && range.holds(values.nextValue());
        }
    }

    private record Judged(String code, List<Bound> bounds, Map<String, Long> into) {
        void see(int document) throws IOException {
            for (Bound bound : bounds) {
                if (!bound.holds(document)) {
                    return;
                }
            }
            into.merge(code, 1L, Long::sum);
        }
    }
}
