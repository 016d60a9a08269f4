package org.multitude.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.platform.find.LastSeals;
import org.multitude.platform.index.IndexedThing;
import org.multitude.platform.index.SearchIndex;

/**
 * Keeps the things of a module in the search index, as they are when it comes by, each with the order of the last act that
 * concerned it. The module says which things an act concerns, and what is public of them now.
 */
public abstract class Indexing implements Follower {
    private final SearchIndex index;
    private final String name;
    private final String group;

    /**
     * @param name of the follower
     * @param group the part of the index that it fills
     */
    protected Indexing(SearchIndex index, String name, String group) {
        this.index = index;
        this.name = name;
        this.group = group;
    }

    /** The things that an act concerns. */
    protected abstract Stream<UUID> concerned(RecordedAct act);

    /** Those of these that are public now, as they are to be found; the others are found no more. */
    protected abstract Collection<IndexedThing> shown(Set<UUID> ids);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean able() {
        return index.writable();
    }

    @Override
    public String filling() {
        return index.copy();
    }

    @Override
    public final void restart() {
        index.clear(group);
    }

    @Override
    public final void follow(List<RecordedAct> acts) {
        Map<UUID, Long> concerned = new HashMap<>();
        acts.forEach(act -> concerned(act).forEach(id -> concerned.put(id, act.order())));
        if (concerned.isEmpty()) {
            return;
        }
        Collection<IndexedThing> shown = shown(concerned.keySet());
        Set<UUID> gone = new HashSet<>(concerned.keySet());
        shown.forEach(thing -> gone.remove(thing.id()));
        Set<UUID> erased = acts.stream()
                .filter(act -> act.entry().changesWhatIsRead())
                .map(RecordedAct::thing)
                .filter(concerned::containsKey)
                .collect(Collectors.toSet());
        if (!erased.isEmpty()) {
            index.erase(group, erased);
        }
        index.write(
                group,
                gone,
                shown.stream()
                        .map(thing -> thing.with(LastSeals.ACT, concerned.getOrDefault(thing.id(), 0L)))
                        .toList());
    }
}
