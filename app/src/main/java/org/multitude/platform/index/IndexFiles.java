package org.multitude.platform.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the index in a directory. One process at a time writes them; one that is missing or unreadable is made
 * anew, under a new name of its copy. The operating system gives back the lock of a process that was killed.
 */
final class IndexFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final String COPY = "copy";
    private static final String FORMAT = "format";
    private static final long BETWEEN_TRIES = Duration.ofSeconds(2).toNanos();

    private final Path path;
    private @Nullable Writing writing;
    private @Nullable Reading reading;
    private long tried = System.nanoTime() - BETWEEN_TRIES;
    private boolean closed;

    IndexFiles(Path path) {
        this.path = path;
        writable();
    }

    /** What a process that holds the lock has open. */
    record Writing(FSDirectory directory, IndexWriter writer, SearcherManager searchers, String copy) {
        void close() throws IOException {
            searchers.close();
            writer.close();
            directory.close();
        }
    }

    /** What a process beside it has open. */
    private record Reading(FSDirectory directory, SearcherManager searchers) {}

    /** Whether this process writes, or may from now on; asked of the operating system again every two seconds. */
    synchronized boolean writable() {
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

    /** What this process has open to write. */
    synchronized Writing held() {
        if (!writable()) {
            throw new IllegalStateException("another process writes the index");
        }
        return Objects.requireNonNull(writing);
    }

    /** Who reads, in this process or beside the one that writes; empty while there is nothing to read. */
    synchronized Optional<SearcherManager> searchers() throws IOException {
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

    /** Begins the index anew because what is there is damaged. */
    synchronized void anew(IOException damage) {
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

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        leave();
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
            writer = new IndexWriter(directory, new IndexWriterConfig(Documents.analyzers()).setOpenMode(mode));
            refuseAnotherFormat(writer);
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

    /** What another version of the program kept has other fields: it is made anew, like what is unreadable. */
    private static void refuseAnotherFormat(IndexWriter writer) {
        if (kept(writer, COPY).isPresent() && !kept(writer, FORMAT).equals(Optional.of(Documents.FORMAT))) {
            throw new IllegalArgumentException("the index has another format");
        }
    }

    /** The name of the copy is kept with the copy: whatever loses one loses the other. */
    private static String named(IndexWriter writer) throws IOException {
        Optional<String> kept = kept(writer, COPY);
        if (kept.isPresent()) {
            return kept.get();
        }
        String copy = UUID.randomUUID().toString();
        writer.setLiveCommitData(Map.of(COPY, copy, FORMAT, Documents.FORMAT).entrySet());
        writer.commit();
        return copy;
    }

    private static Optional<String> kept(IndexWriter writer, String name) {
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            for (Map.Entry<String, String> entry : kept) {
                if (entry.getKey().equals(name)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
