package org.multitude.opendata;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.multitude.platform.files.FileStore;
import org.springframework.stereotype.Service;

/**
 * Compares two versions of a file. One comparison at a time, of tables within bounds, because both are held in memory; the
 * last results are kept, since versions never change.
 */
@Service
public class CompareVersions {
    /** Most bytes of a file that is compared row by row. */
    static final long MOST_BYTES = 20_000_000;

    /** Most rows. */
    static final long MOST_ROWS = 200_000;

    private static final int KEPT = 32;

    private final FileStore files;
    private final Semaphore one = new Semaphore(1, true);
    private final Map<String, Difference> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Difference> eldest) {
            return size() > KEPT;
        }
    });

    CompareVersions(FileStore files) {
        this.files = files;
    }

    /** What changed from one file to the other. */
    public Difference compare(CheckedFile before, CheckedFile after) {
        if (before.shape().isEmpty() || after.shape().isEmpty()) {
            return new Difference.NotTables();
        }
        if (tooLarge(before) || tooLarge(after)) {
            return new Difference.TooLarge(MOST_BYTES, MOST_ROWS);
        }
        String pair = before.stored().sha256() + after.stored().sha256();
        Difference kept = known.get(pair);
        if (kept != null) {
            return kept;
        }
        one.acquireUninterruptibly();
        try {
            // Whoever waited for the same two files has them now.
            Difference meanwhile = known.get(pair);
            if (meanwhile != null) {
                return meanwhile;
            }
            Difference made = RowDifference.between(load(before), load(after));
            known.put(pair, made);
            return made;
        } catch (IOException e) {
            return new Difference.NotTables();
        } finally {
            one.release();
        }
    }

    /** What changed, if that is known; else it is compared for those who come later, unless others wait for that too. */
    Optional<Difference> known(CheckedFile before, CheckedFile after) {
        Difference found = known.get(before.stored().sha256() + after.stored().sha256());
        if (found == null && one.tryAcquire()) {
            one.release();
            Thread.ofVirtual().name("compares").start(() -> compare(before, after));
        }
        return Optional.ofNullable(found);
    }

    /** How many rows changed, where they can be counted. */
    Optional<Changes> count(CheckedFile before, CheckedFile after) {
        return compare(before, after) instanceof Difference.Rows rows ? Optional.of(rows.counts()) : Optional.empty();
    }

    private LoadedTable load(CheckedFile file) throws IOException {
        return LoadedTable.load(files.path(file.stored().sha256()), file.shape().orElseThrow());
    }

    private static boolean tooLarge(CheckedFile file) {
        return file.stored().size() > MOST_BYTES || file.shape().orElseThrow().rows() > MOST_ROWS;
    }
}
