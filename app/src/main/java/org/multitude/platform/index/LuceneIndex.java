package org.multitude.platform.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in this process, in a directory: one that is missing or unreadable is made anew, under a new name of its
 * copy. The operating system gives back the lock of a process that was killed.
 */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String ID = "id";
    private static final String GROUP = "group";
    private static final String KIND = "kind";
    private static final String AT = "at";
    private static final String ADDRESS = "address";
    private static final String COPY = "copy";
    private static final int MOST_READ = 200_000;
    private static final int MOST_SHOWN = 4_000;
    private static final long BETWEEN_TRIES = Duration.ofSeconds(2).toNanos();
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));
    private static final Sort LATEST =
            new Sort(new SortField(AT, SortField.Type.LONG, true), new SortField(ID, SortField.Type.STRING));

    private final Path path;
    private @Nullable Writing writing;
    private @Nullable Reading reading;
    private long tried = System.nanoTime() - BETWEEN_TRIES;
    private boolean closed;

    /** What a process that holds the lock has open. */
    private record Writing(FSDirectory directory, IndexWriter writer, SearcherManager searchers, String copy) {
        void close() throws IOException {
            searchers.close();
            writer.close();
            directory.close();
        }
    }

    /** What a process beside it has open. */
    private record Reading(FSDirectory directory, SearcherManager searchers) {}

    LuceneIndex(Path path) {
        this.path = path;
        writable();
    }

    @Override
    public synchronized boolean writable() {
        Writing now = writing;
        if (now != null && now.writer.isOpen()) {
            return true;
        }
        if (closed || System.nanoTime() - tried < BETWEEN_TRIES) {
            return false;
        }
        tried = System.nanoTime();
        try {
            leave();
            writing = open();
            return true;
        } catch (LockObtainFailedException e) {
            LOG.debug("Another process writes the index.", e);
            return false;
        } catch (IOException e) {
            LOG.error("The index in {} cannot be opened; it is tried again.", path, e);
            return false;
        }
    }

    @Override
    public String copy() {
        return held().copy;
    }

    @Override
    public void put(Collection<IndexedThing> things) {
        if (things.isEmpty()) {
            return;
        }
        write(writer -> {
            for (IndexedThing thing : things) {
                writer.updateDocument(new Term(ID, thing.id().toString()), document(thing));
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
                .add(new TermInSetQuery(ID, terms), Occur.FILTER)
                .add(new TermQuery(new Term(GROUP, group)), Occur.FILTER)
                .build()));
    }

    @Override
    public void clear(String group) {
        write(writer -> writer.deleteDocuments(new Term(GROUP, group)));
    }

    @Override
    public Found search(Search search) {
        try {
            Optional<SearcherManager> searchers = searchers();
            if (searchers.isEmpty()) {
                return new Found(List.of(), 0, Map.of(), Optional.empty());
            }
            IndexSearcher searcher = searchers.get().acquire();
            try {
                return find(searcher, search);
            } finally {
                searchers.get().release(searcher);
            }
        } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
            anew(e);
            throw new IndexFailure("The index was damaged; it is made anew", e);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailure("The index cannot be read", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        leave();
    }

    private Writing open() throws IOException {
        Files.createDirectories(path);
        try {
            return write(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.warn("The index in {} is unreadable; it is made anew from the record.", path, e);
            empty();
            return write(IndexWriterConfig.OpenMode.CREATE);
        }
    }

    private Writing write(IndexWriterConfig.OpenMode mode) throws IOException {
        FSDirectory directory = FSDirectory.open(path);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzers()).setOpenMode(mode));
            String copy = named(writer);
            return new Writing(directory, writer, new SearcherManager(writer, null), copy);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Removes every file: what is unreadable would be read again to be replaced. */
    private void empty() throws IOException {
        try (FSDirectory directory = FSDirectory.open(path);
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** The name of the copy is kept with the copy: whatever loses one loses the other. */
    private static String named(IndexWriter writer) throws IOException {
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            for (Map.Entry<String, String> entry : kept) {
                if (entry.getKey().equals(COPY)) {
                    return entry.getValue();
                }
            }
        }
        String copy = UUID.randomUUID().toString();
        writer.setLiveCommitData(Map.of(COPY, copy).entrySet());
        writer.commit();
        return copy;
    }

    private static PerFieldAnalyzerWrapper analyzers() {
        return new PerFieldAnalyzerWrapper(
                Analysis.PLAIN,
                Map.of(
                        Wanted.TITLE + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TEXT + Wanted.FRENCH, Analysis.FRENCH,
                        Wanted.TITLE + Wanted.ENGLISH, Analysis.ENGLISH,
                        Wanted.TEXT + Wanted.ENGLISH, Analysis.ENGLISH));
    }

    private interface Change {
        void on(IndexWriter writer) throws IOException;
    }

    private void write(Change change) {
        Writing now = held();
        try {
            change.on(now.writer);
            now.writer.commit();
            now.searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailure("The index cannot be written", e);
        }
    }

    private synchronized Writing held() {
        if (!writable()) {
            throw new IllegalStateException("another process writes the index");
        }
        return Objects.requireNonNull(writing);
    }

    private synchronized Optional<SearcherManager> searchers() throws IOException {
        if (writable()) {
            return Optional.of(Objects.requireNonNull(writing).searchers);
        }
        if (reading == null && !closed && Files.isDirectory(path)) {
            FSDirectory directory = FSDirectory.open(path);
            if (!DirectoryReader.indexExists(directory)) {
                directory.close();
                return Optional.empty();
            }
            reading = new Reading(directory, new SearcherManager(directory, null));
        }
        if (reading == null) {
            return Optional.empty();
        }
        reading.searchers.maybeRefresh();
        return Optional.of(reading.searchers);
    }

    private synchronized void anew(IOException damage) {
        Writing damaged = writing;
        if (damaged == null || closed) {
            return;
        }
        LOG.warn("The index in {} is damaged; it is made anew from the record.", path, damage);
        try {
            damaged.searchers.close();
            damaged.writer.rollback();
            damaged.directory.close();
            writing = null;
            empty();
            writing = write(IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException e) {
            LOG.error("The index in {} cannot be made anew; it is tried again.", path, e);
        }
    }

    private void leave() throws IOException {
        Writing held = writing;
        Reading read = reading;
        writing = null;
        reading = null;
        if (held != null) {
            held.close();
        }
        if (read != null) {
            read.searchers.close();
            read.directory.close();
        }
    }

    private static Document document(IndexedThing thing) {
        Document document = new Document();
        String id = thing.id().toString();
        document.add(new StringField(ID, id, Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new StringField(GROUP, thing.group(), Store.NO));
        document.add(new StringField(KIND, thing.kind(), Store.YES));
        document.add(new StoredField(ADDRESS, thing.address()));
        document.add(new StoredField(AT, thing.at().toEpochMilli()));
        document.add(new NumericDocValuesField(AT, thing.at().toEpochMilli()));
        String text = first(thing.text(), MOST_READ);
        document.add(new TextField(Wanted.TITLE, thing.title(), Store.YES));
        document.add(new TextField(Wanted.TITLE + Wanted.FRENCH, thing.title(), Store.NO));
        document.add(new TextField(Wanted.TITLE + Wanted.ENGLISH, thing.title(), Store.NO));
        document.add(new TextField(Wanted.TEXT, text, Store.NO));
        document.add(new TextField(Wanted.TEXT + Wanted.FRENCH, text, Store.NO));
        document.add(new TextField(Wanted.TEXT + Wanted.ENGLISH, text, Store.NO));
        document.add(new StoredField("shown", first(text, MOST_SHOWN)));
        document.add(new TextField(Wanted.BY, thing.by(), Store.YES));
        return document;
    }

    private static String first(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static Found find(IndexSearcher searcher, Search search) throws IOException {
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
                .add(new TermInSetQuery(KIND, kinds), Occur.FILTER)
                .build();
    }

    private static List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> shown, Marked marked) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : shown) {
            Document document = stored.document(doc.doc);
            hits.add(new Hit(
                    UUID.fromString(document.get(ID)),
                    document.get(KIND),
                    marked.whole(document.get(Wanted.TITLE)),
                    marked.sentence(document.get("shown")),
                    document.get(Wanted.BY),
                    document.get(ADDRESS),
                    Instant.ofEpochMilli(Objects.requireNonNull(document.getField(AT))
                            .numericValue()
                            .longValue())));
        }
        return hits;
    }

    private static Map<String, Long> kinds(IndexSearcher searcher, Query words) throws IOException {
        Map<String, Long> kinds = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), KIND);
        if (terms == null) {
            return kinds;
        }
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            Query ofKind = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(new TermQuery(new Term(KIND, BytesRef.deepCopyOf(term))), Occur.FILTER)
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
