package org.multitudelibs.tlog;

import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link LogTree#append} made: the next tree, and every file that is new or has grown. Store the files, then sign
 * and publish the tree.
 *
 * @param firstIndex index of the first entry appended; the others follow it
 * @param tree the tree after appending
 * @param tiles full tiles in the order they were filled, then the partial ones, lowest level first
 * @param bundles entry bundles in order
 */
public record Appended(long firstIndex, LogTree tree, List<LogFile<Tile>> tiles, List<LogFile<EntryBundle>> bundles) {

    public Appended {
        tiles = List.copyOf(tiles);
        bundles = List.copyOf(bundles);
    }

    /** All the files, entry bundles first. */
    public Stream<LogFile<?>> files() {
        return Stream.concat(bundles.stream(), tiles.stream());
    }
}
