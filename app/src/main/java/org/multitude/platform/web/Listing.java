package org.multitude.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;

/**
 * One page of a list, for programs.
 *
 * @param items what it holds
 * @param next path of the next page, if there is more
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    private static final int MOST = 100;

    /**
     * Which page of a list a program asks for.
     *
     * @param after where the page before it ended
     * @param limit how many it holds
     */
    public record Asked(Optional<Cursor> after, int limit) {
        /** As the parameters say; a limit beyond what is given at once is brought back to it. */
        public static Asked of(String after, int limit) {
            return new Asked(Cursor.parse(after), Math.clamp(limit, 1, MOST));
        }

        /** The page that was found, each thing put as a program reads it. */
        public <S, T> Listing<T> listing(String path, Slice<S> found, Function<? super S, T> item) {
            return new Listing<>(
                    found.items().stream().map(item).toList(),
                    found.next()
                            .map(cursor -> path + "?limit=" + limit + "&after=" + cursor.text())
                            .orElse(null));
        }
    }
}
