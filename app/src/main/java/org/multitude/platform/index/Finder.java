package org.multitude.platform.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Answers a search on what the index holds at a moment.
 */
final class Finder {
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.ID, SortField.Type.STRING));
    private static final Sort LATEST = new Sort(
            new SortField(Documents.AT, SortField.Type.LONG, true), new SortField(Documents.ID, SortField.Type.STRING));

    private Finder() {}

    static Found find(IndexSearcher searcher, Search search) throws IOException {
        Wanted wanted = Wanted.of(search.words());
        Query words = wanted.query();
        boolean byScore = !wanted.isEmpty();
        FieldDoc after = search.after()
                .flatMap(text -> Position.parse(text, byScore))
                .map(Position::after)
                .orElse(null);
        TopFieldDocs found = searcher.search(
                chosen(words, search),
                new TopFieldCollectorManager(byScore ? BEST : LATEST, search.size() + 1, after, Found.MOST_COUNTED));
        List<ScoreDoc> shown = List.of(found.scoreDocs).subList(0, Math.min(search.size(), found.scoreDocs.length));
        Optional<String> next = found.scoreDocs.length > search.size()
                ? Optional.of(Position.of((FieldDoc) shown.getLast()).text())
                : Optional.empty();
        return new Found(
                hits(searcher, shown, new Marked(wanted)),
                Math.min(found.totalHits.value(), Found.MOST_COUNTED),
                kinds(searcher, words),
                next);
    }

    private static Query chosen(Query words, Search search) {
        if (search.kinds().isEmpty()) {
            return words;
        }
        List<BytesRef> kinds = search.kinds().stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermInSetQuery(Documents.KIND, kinds), Occur.FILTER)
                .build();
    }

    private static List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> shown, Marked marked) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : shown) {
            Document document = stored.document(doc.doc);
            hits.add(new Hit(
                    UUID.fromString(document.get(Documents.ID)),
                    document.get(Documents.KIND),
                    marked.whole(document.get(Wanted.TITLE)),
                    marked.sentence(document.get(Documents.SHOWN)),
                    document.get(Wanted.BY),
                    document.get(Documents.ADDRESS),
                    Instant.ofEpochMilli(Objects.requireNonNull(document.getField(Documents.AT))
                            .numericValue()
                            .longValue())));
        }
        return hits;
    }

    private static Map<String, Long> kinds(IndexSearcher searcher, Query words) throws IOException {
        Map<String, Long> kinds = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Documents.KIND);
        if (terms == null) {
            return kinds;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            Query ofKind = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(new TermQuery(new Term(Documents.KIND, BytesRef.deepCopyOf(term))), Occur.FILTER)
                    .build();
            long count = searcher.search(ofKind, new TopScoreDocCollectorManager(1, null, Found.MOST_COUNTED))
                    .totalHits
                    .value();
            if (count > 0) {
                kinds.put(term.utf8ToString(), Math.min(count, Found.MOST_COUNTED));
            }
        }
        return kinds;
    }
}
