package org.multitude.platform.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;

/**
 * The index in this process.
 */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    /** How long what was found may be given again; it is asked anew as soon as anything was written. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST_KEPT = 200;

    private final IndexFiles files;
    private final Cache<Asked, Found> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    LuceneIndex(Path path) {
        this.files = new IndexFiles(path);
    }

    @Override
    public boolean writable() {
        return files.writable();
    }

    @Override
    public String copy() {
        return files.held().copy();
    }

    @Override
    public void write(String group, Collection<UUID> gone, Collection<IndexedThing> things) {
        if (gone.isEmpty() && things.isEmpty()) {
            return;
        }
        List<BytesRef> terms =
                gone.stream().map(id -> new BytesRef(id.toString())).toList();
        write(writer -> {
            writer.deleteDocuments(new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Documents.ID, terms), Occur.FILTER)
                    .add(new TermQuery(new Term(Documents.GROUP, group)), Occur.FILTER)
                    .build());
            for (IndexedThing thing : things) {
                writer.updateDocument(new Term(Documents.ID, thing.id().toString()), Documents.document(thing));
            }
        });
    }

    @Override
    public void erase(String group, Collection<UUID> gone) {
        write(group, gone, List.of());
        write(writer -> {
            writer.forceMergeDeletes();
            // The files that held them are removed once nobody reads them any more.
            writer.deleteUnusedFiles();
        });
    }

    @Override
    public void clear(String group) {
        write(writer -> writer.deleteDocuments(new Term(Documents.GROUP, group)));
    }

    @Override
    public Found search(Search search) {
        return read(searcher -> {
            Asked asked =
                    new Asked(searcher.getIndexReader().getReaderCacheHelper().getKey(), search);
            Found known = kept.getIfPresent(asked);
            if (known == null) {
                known = new Finder(searcher, search).page();
                kept.put(asked, known);
            }
            return known;
        });
    }

    @Override
    public void each(Search search, Consumer<Hit> take) {
        read(searcher -> {
            new Finder(searcher, search).each(take);
            return Found.NOTHING;
        });
    }

    /** A search of what was there at a moment: the same until something is written. */
    private record Asked(Object moment, Search search) {}

    private interface Reading {
        Found on(IndexSearcher searcher) throws IOException;
    }

    private Found read(Reading reading) {
        try {
            Optional<SearcherManager> searchers = files.searchers();
            if (searchers.isEmpty()) {
                return Found.NOTHING;
            }
            IndexSearcher searcher = searchers.get().acquire();
            try {
                return reading.on(searcher);
            } finally {
                searchers.get().release(searcher);
            }
        } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
            files.anew(e);
            throw new IndexFailure("The index was damaged; it is made anew", e);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailure("The index cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private interface Change {
        void on(IndexWriter writer) throws IOException;
    }

    private void write(Change change) {
        IndexFiles.Writing now = files.held();
        try {
            change.on(now.writer());
            now.writer().commit();
            now.searchers().maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailure("The index cannot be written", e);
        }
    }
}
