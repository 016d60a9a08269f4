package org.multitude.record;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;

/**
 * Finds acts of the log by type, body and thing, a page at a time. What is asked of things and of something else besides is looked
 * for among so many acts at once and no more: a page may hold fewer than it could, and says from where to look on.
 */
@Service
class FindActs {
    private static final int LOOKED_AT = 1_000;

    private final ShelfStore shelves;
    private final LogStore log;

    FindActs(ShelfStore shelves, LogStore log) {
        this.shelves = shelves;
        this.log = log;
    }

    /** Those before a place, newest first; the place to look on before. */
    FoundActs before(ActFilter filter, long before, int limit) {
        return find(filter, Stretch.before(before, limit), last -> last);
    }

    /** Those from a place on, oldest first; the place to look on from. */
    FoundActs from(ActFilter filter, long from, int limit) {
        // Read first: whatever it counts is in its place by then.
        long end = end(filter);
        FoundActs found = find(filter, Stretch.from(from, end, limit), last -> last + 1);
        return found.next().isPresent() ? found : new FoundActs(found.indexes(), OptionalLong.of(Math.max(from, end)));
    }

    /** How far the log can be read for what is asked: what is found by its place alone is found at once. */
    private long end(ActFilter filter) {
        return filter.isAll() ? log.tree().size() : shelves.position();
    }

    private FoundActs find(ActFilter filter, Stretch stretch, ToLongFunction<Long> beyond) {
        boolean sifted = filter.shelved() && !filter.things().isEmpty();
        // One more than is shown says whether there is more.
        List<Long> looked = places(filter, stretch.limit(sifted ? LOOKED_AT : stretch.limit() + 1));
        List<Long> found = sifted ? shelves.kept(looked, filter) : looked;
        if (found.size() > stretch.limit()) {
            List<Long> shown = found.subList(0, stretch.limit());
            return new FoundActs(shown, OptionalLong.of(beyond.applyAsLong(shown.getLast())));
        }
        return new FoundActs(
                found,
                sifted && looked.size() == LOOKED_AT
                        ? OptionalLong.of(beyond.applyAsLong(looked.getLast()))
                        : OptionalLong.empty());
    }

    private List<Long> places(ActFilter filter, Stretch stretch) {
        if (filter.isAll()) {
            return shelves.logged(stretch);
        }
        return filter.things().isEmpty() ? shelves.shelved(filter, stretch) : shelves.about(filter.things(), stretch);
    }
}
