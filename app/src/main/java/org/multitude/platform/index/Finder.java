package org.multitude.platform.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Answers a search on what the index holds at a moment. */
final class Finder {
    private final IndexSearcher searcher;
    private final Search search;
    private final Order order;
    private final Map<String, List<Analysis.Token>> near;
    private final Wanted wanted;
    private final Narrowing narrowing;

    Finder(IndexSearcher searcher, Search search) throws IOException {
        this.searcher = searcher;
        this.search = search;
        Wanted typed = Wanted.of(search.words(), search.exact());
        this.order = typed.isEmpty() && search.order() == Order.RELEVANCE ? Order.CHANGED : search.order();
        this.near = near(typed);
        this.wanted = typed.or(near);
        this.narrowing = new Narrowing(wanted.query(), search);
    }

    Found page() throws IOException {
        TopFieldDocs found = found(narrowing.all(), search.size() + 1, after(), Found.MOST_COUNTED);
        List<ScoreDoc> shown = List.of(found.scoreDocs).subList(0, Math.min(search.size(), found.scoreDocs.length));
        Optional<String> next = found.scoreDocs.length > search.size()
                ? Optional.of(Position.of((FieldDoc) shown.getLast()).text(order))
                : Optional.empty();
        Marked marked = new Marked(wanted);
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : shown) {
            hits.add(Documents.hit(stored.document(doc.doc), marked));
        }
        return new Found(
                hits,
                Math.min(found.totalHits.value(), Found.MOST_COUNTED),
                new FacetCounting(searcher, narrowing, search).count(),
                Spelling.words(near, marked.written()),
                near.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Spelling.corrected(search.words(), wanted, near, marked.written())),
                next);
    }

    /** Hands on all there is, page by page, as it is at this moment. */
    void each(Consumer<Hit> take) throws IOException {
        Query all = narrowing.all();
        Marked marked = new Marked(Wanted.of("", false));
        StoredFields stored = searcher.storedFields();
        Optional<FieldDoc> last = Optional.empty();
        do {
            ScoreDoc[] page = found(all, Search.MOST, last, Search.MOST).scoreDocs;
            for (ScoreDoc doc : page) {
                take.accept(Documents.hit(stored.document(doc.doc), marked));
            }
            last = page.length < Search.MOST ? Optional.empty() : Optional.of((FieldDoc) page[page.length - 1]);
        } while (last.isPresent());
    }

    /** A page of them, and how many there are, counted so far at least. */
    private TopFieldDocs found(Query query, int size, Optional<FieldDoc> after, int counted) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order.sort(), size, after.orElse(null), counted));
    }

    private Optional<FieldDoc> after() {
        return search.after().flatMap(text -> Position.parse(text, order)).map(Position::after);
    }

    /** Words written nearly like those typed, where too little has those; the same on every page of a search. */
    private Map<String, List<Analysis.Token>> near(Wanted typed) throws IOException {
        if (typed.isEmpty() || search.exact()) {
            return Map.of();
        }
        Query asTyped = new Narrowing(typed.query(), search).nothingChosen();
        return new Walk(searcher, asTyped).count(Spelling.FEW) >= Spelling.FEW
                ? Map.of()
                : Spelling.near(searcher.getIndexReader(), typed);
    }
}
