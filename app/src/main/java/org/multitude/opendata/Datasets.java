package org.multitude.opendata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds public datasets: their entries in the register, joined with their terms. */
@Component
public class Datasets {
    private final Register register;
    private final DatasetStore store;

    Datasets(Register register, DatasetStore store) {
        this.register = register;
        this.store = store;
    }

    /**
     * The public dataset at this end of address.
     *
     * @throws NotFound when there is none
     */
    public Dataset at(String slug) {
        return join(register.shown(CommonsKind.DATASET, slug)).orElseThrow(NotFound::new);
    }

    /** Public datasets, newest first. */
    public Slice<Dataset> newest(Optional<Cursor> after, int limit) {
        return join(register.newest(CommonsKind.DATASET, after, limit));
    }

    /** Public datasets, oldest first. */
    public Slice<Dataset> oldest(Optional<Cursor> after, int limit) {
        return join(register.oldest(CommonsKind.DATASET, after, limit));
    }

    /** Datasets that acts tell of, public or withheld, oldest first: for the verifier alone. */
    Slice<Dataset> recorded(Optional<Cursor> after, int limit) {
        return join(register.recorded(CommonsKind.DATASET, after, limit));
    }

    /** Those of these commons that are datasets of which acts tell, public or withheld: for the verifier alone. */
    List<Dataset> recorded(Collection<CommonsId> ids) {
        return join(register.byIds(ids).values().stream()
                .filter(entry -> entry.kind() == CommonsKind.DATASET && entry.isRecorded())
                .toList());
    }

    /** Those of these commons that are public datasets. */
    public List<Dataset> byIds(Collection<CommonsId> ids) {
        return join(register.byIds(ids).values().stream()
                .filter(entry -> entry.kind() == CommonsKind.DATASET && entry.isPublic())
                .toList());
    }

    private Optional<Dataset> join(CommonsEntry entry) {
        return store.find(entry.id()).map(terms -> new Dataset(entry, terms));
    }

    private Slice<Dataset> join(Slice<CommonsEntry> entries) {
        return new Slice<>(join(entries.items()), entries.next());
    }

    private List<Dataset> join(List<CommonsEntry> entries) {
        Map<CommonsId, Terms> terms =
                store.byIds(entries.stream().map(CommonsEntry::id).toList());
        return entries.stream()
                .flatMap(entry ->
                        Optional.ofNullable(terms.get(entry.id())).map(found -> new Dataset(entry, found)).stream())
                .toList();
    }
}
