package org.multitude.platform.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private final IndexFiles files;

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
    public void put(Collection<IndexedThing> things) {
        if (things.isEmpty()) {
            return;
        }
        write(writer -> {
            for (IndexedThing thing : things) {
                writer.updateDocument(new Term(Documents.ID, thing.id().toString()), Documents.document(thing));
            }
        });
    }

    @Override
    public void remove(String group, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<BytesRef> terms =
                ids.stream().map(id -> new BytesRef(id.toString())).toList();
        write(writer -> writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermInSetQuery(Documents.ID, terms), Occur.FILTER)
                .add(new TermQuery(new Term(Documents.GROUP, group)), Occur.FILTER)
                .build()));
    }

    @Override
    public void clear(String group) {
        write(writer -> writer.deleteDocuments(new Term(Documents.GROUP, group)));
    }

    @Override
    public Found search(Search search) {
        return read(searcher -> new Finder(searcher, search).page());
    }

    @Override
    public void each(Search search, Consumer<Hit> take) {
        read(searcher -> {
            new Finder(searcher, search).each(take);
            return Found.NOTHING;
        });
    }

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
