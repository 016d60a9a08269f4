package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * One page of a list, for programs.
 *
 * @param items what it holds
 * @param next path of the next page, if there is more
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    private static final int USUAL = 30;
    private static final int MOST = 100;

    /**
     * Which page of a list a program asks for; handlers have it as an argument.
     *
     * @param after where the page before it ended
     * @param limit how many it holds
     */
    public record Asked(Optional<Cursor> after, int limit) {
        /** As the parameters {@code after} and {@code limit} say; more than is given at once is brought back to it. */
        static Asked of(HttpServletRequest request) {
            return new Asked(
                    Optional.ofNullable(request.getParameter("after")).flatMap(Cursor::parse),
                    Math.clamp(
                            Optional.ofNullable(request.getParameter("limit"))
                                    .map(Asked::number)
                                    .orElse(USUAL),
                            1,
                            MOST));
        }

        private static int number(String typed) {
            try {
                return Integer.parseInt(typed);
            } catch (NumberFormatException e) {
                throw new ErrorResponseException(HttpStatus.BAD_REQUEST, e);
            }
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
