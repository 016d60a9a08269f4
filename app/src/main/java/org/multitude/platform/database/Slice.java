package org.multitude.platform.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in order
 * @param next where the next page starts, or empty at the end
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Makes a page of at most {@code size} items from a list read with {@code size + 1}. */
    public static <T> Slice<T> of(List<T> read, int size, Function<T, Cursor> cursor) {
        if (read.size() <= size) {
            return new Slice<>(read, Optional.empty());
        }
        List<T> items = read.subList(0, size);
        return new Slice<>(items, Optional.of(cursor.apply(items.getLast())));
    }

    /** The same page of other items. */
    public <U> Slice<U> map(Function<? super T, ? extends U> change) {
        return new Slice<>(items.stream().<U>map(change).toList(), next);
    }
}
