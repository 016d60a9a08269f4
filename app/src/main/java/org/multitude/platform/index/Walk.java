package org.multitude.platform.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through what a query finds without ranking it, so far and no further. */
final class Walk {
    private static final int BLOCKS = 64;

    private final IndexSearcher searcher;
    private final Weight weight;

    Walk(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Takes what is found in a part of the index. */
    interface Visitor {
        /** A part begins. */
        void enter(LeafReaderContext part) throws IOException;

        /** Something found in it. */
        void see(int document) throws IOException;

        /** The part ends. */
        void leave() throws IOException;
    }

    /** How many there are, counted up to this number. */
    long count(long most) throws IOException {
        long seen = 0;
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(part);
            Bits live = part.reader().getLiveDocs();
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if ((live == null || live.get(doc)) && ++seen >= most) {
                    return seen;
                }
            }
        }
        return seen;
    }

    /** Visits everything found, if it is at most so much; else answers false, and something was visited. */
    boolean all(long most, Visitor visitor) throws IOException {
        long seen = 0;
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(part);
            Bits live = part.reader().getLiveDocs();
            if (scorer == null) {
                continue;
            }
            visitor.enter(part);
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if (live == null || live.get(doc)) {
                    if (++seen > most) {
                        return false;
                    }
                    visitor.see(doc);
                }
            }
            visitor.leave();
        }
        return true;
    }

    /** Visits about so many of those found, from everywhere in the index alike. */
    void some(long most, Visitor visitor) throws IOException {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(part);
            if (scorer == null) {
                continue;
            }
            visitor.enter(part);
            int size = part.reader().maxDoc();
            int block = Math.max(1, (size + BLOCKS - 1) / BLOCKS);
            long quota = Math.max(1, most * block / documents);
            some(scorer.iterator(), part.reader().getLiveDocs(), block, quota, size, visitor);
            visitor.leave();
        }
    }

    private static void some(
            DocIdSetIterator found, @Nullable Bits live, int block, long quota, int size, Visitor visitor)
            throws IOException {
        int doc = found.nextDoc();
        for (int start = 0; start < size && doc != DocIdSetIterator.NO_MORE_DOCS; start += block) {
            if (doc < start) {
                doc = found.advance(start);
            }
            for (long taken = 0; doc < start + block && taken < quota; doc = found.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visitor.see(doc);
                    taken++;
                }
            }
        }
    }
}
