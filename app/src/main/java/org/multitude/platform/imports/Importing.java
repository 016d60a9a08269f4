package org.multitude.platform.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.multitude.platform.imports.ImportProgress.Step;
import org.multitude.platform.web.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One import under way: brings in one item after the other, or some at once, each whole or not at all, and notes what becomes
 * of each.
 * In a rehearsal every transaction is taken back, so that all is checked as it would be and nothing changes.
 */
public final class Importing implements AutoCloseable {
    private final TransactionTemplate transaction;
    private final Runnable begun;
    private final ReportFile file;
    private final ImportProgress progress;
    private final Function<Refusal, String> words;
    private final WorkFolder folder;
    private final boolean rehearsed;
    private final Problems bad = new Problems();
    private final Problems losses = new Problems();
    private final long[] outcomes = new long[Outcome.values().length];
    private OptionalLong all = OptionalLong.empty();
    private long done;

    /**
     * Begins one.
     *
     * @param begun what is done first in each transaction
     * @param words the sentence of a refusal
     */
    Importing(
            TransactionTemplate transaction,
            Runnable begun,
            ReportFile file,
            ImportProgress progress,
            Function<Refusal, String> words,
            WorkFolder folder,
            boolean rehearsed) {
        this.transaction = transaction;
        this.begun = begun;
        this.file = file;
        this.progress = progress;
        this.words = words;
        this.folder = folder;
        this.rehearsed = rehearsed;
    }

    /** Whether nothing is to be changed. */
    public boolean rehearsed() {
        return rehearsed;
    }

    /** The sentence of a refusal, as whoever runs the import reads it. */
    public String words(Refusal refusal) {
        return words.apply(refusal);
    }

    /** An empty folder for what does not fit into memory, which goes with the import. */
    public Path folder() {
        return folder.fresh();
    }

    /** So much of the source was read before anything is brought in. */
    public void reading(long read) {
        progress.at(Step.READING, read, OptionalLong.empty());
    }

    /** So many items are coming. */
    public void expect(long items) {
        all = OptionalLong.of(items);
        progress.at(Step.IMPORTING, done, all);
    }

    /**
     * Brings in one item. One that is unfit, or that the database or a rule refuses, is noted, and the next may come; a
     * failure of the platform itself ends the import.
     *
     * @param place how the report names it
     */
    public void item(String place, Item item) {
        items(List.of(item), one -> place, one -> {
            List<String> notKept = new ArrayList<>();
            return List.of(new Items.Brought(one.getFirst().bringIn(notKept::add), notKept));
        });
    }

    /**
     * Brings in several at once, which costs the database less. When one is refused, each of them comes alone.
     *
     * @param place how the report names one
     */
    public <T> void items(List<T> things, Function<T, String> place, Items<T> items) {
        Optional<String> refusal = refusal(things, place, items);
        if (refusal.isPresent() && things.size() > 1) {
            things.forEach(thing -> items(List.of(thing), place, items));
            return;
        }
        refusal.ifPresent(reason -> refuse(place.apply(things.getFirst()), reason));
        done += things.size();
        progress.at(Step.IMPORTING, done, all);
    }

    /** Why they were refused, if they were. */
    private <T> Optional<String> refusal(List<T> things, Function<T, String> place, Items<T> items) {
        try {
            List<Items.Brought> brought = inTransaction(things, items);
            for (int i = 0; i < brought.size(); i++) {
                note(place.apply(things.get(i)), brought.get(i));
            }
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(String.valueOf(e.unfit.getMessage()));
        } catch (DataIntegrityViolationException e) {
            return Optional.of(
                    "the database refuses it: " + e.getMostSpecificCause().getMessage());
        } catch (Refusal e) {
            return Optional.of(words.apply(e));
        }
    }

    private void note(String place, Items.Brought brought) {
        outcomes[brought.outcome().ordinal()]++;
        if (brought.outcome() != Outcome.KNOWN) {
            brought.notKept().forEach(detail -> lost(place, detail));
        }
    }

    /** An item that was found and cannot even be tried. */
    public void bad(String place, String reason) {
        refuse(place, reason);
        progress.at(Step.IMPORTING, ++done, all);
    }

    /** Something of the source, but of no item that could be brought in, is not kept. */
    public void lost(String place, String reason) {
        Problem problem = new Problem(place, reason);
        if (losses.add(problem)) {
            file.add("not kept", problem);
        }
    }

    /** What has become of the source so far. */
    public ImportReport report() {
        return new ImportReport(
                rehearsed,
                Math.max(done, all.orElse(done)),
                outcomes[Outcome.IMPORTED.ordinal()],
                outcomes[Outcome.UPDATED.ordinal()],
                outcomes[Outcome.KNOWN.ordinal()],
                bad.listed(),
                losses.listed(),
                file.written());
    }

    /** Ends the list of problems. */
    @Override
    public void close() {
        file.close();
        folder.remove();
    }

    private void refuse(String place, String reason) {
        Problem problem = new Problem(place, reason);
        bad.count(problem);
        file.add("not imported", problem);
    }

    private <T> List<Items.Brought> inTransaction(List<T> things, Items<T> items) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (rehearsed) {
                status.setRollbackOnly();
            }
            begun.run();
            try {
                return items.bringIn(things);
            } catch (Unfit e) {
                throw new Refused(e);
            }
        }));
    }

    /** Carries an {@link Unfit} out of its transaction, which it undoes. */
    private static final class Refused extends RuntimeException {
        private final Unfit unfit;

        Refused(Unfit unfit) {
            super(unfit);
            this.unfit = unfit;
        }
    }
}
