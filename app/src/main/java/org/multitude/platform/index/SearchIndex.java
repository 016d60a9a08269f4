package org.multitude.platform.index;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The door of the index. What is written is found at once and survives a crash when the method has returned. Of all
 * processes on one data directory a single one writes; the others may search.
 */
public interface SearchIndex {
    /** Whether this process may write; asked again later, the answer may change. */
    boolean writable();

    /** Name of this copy of the index; another name means that it was made anew and is empty. */
    String copy();

    /**
     * Removes some things of a group and writes others, at once.
     *
     * @param gone what is removed; one that is not there is not missed
     * @param things each is written in the place of what the index held under its id
     */
    void write(String group, Collection<UUID> gone, Collection<IndexedThing> things);

    /** Removes some things of a group as {@link #write} does, and what is left of them in the files too. */
    void erase(String group, Collection<UUID> gone);

    /** Removes everything of a group. */
    void clear(String group);

    /** Finds. */
    Found search(Search search);

    /** Hands on everything that a search finds, in its order, as it is at one moment and without marks. */
    void each(Search search, Consumer<Hit> take);
}
