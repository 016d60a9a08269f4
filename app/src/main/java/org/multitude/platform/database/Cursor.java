package org.multitude.platform.database;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ends: the sort key and id of its last item. Lists continue after it instead of counting rows
 * to skip.
 *
 * @param at sort key of the last item shown
 * @param id its id, for items with the same key
 */
public record Cursor(Instant at, UUID id) {
    /** Before the first item of a list that begins with the newest. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** Before the first item of a list that begins with the oldest. */
    public static final Cursor OLDEST = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

    /** Text for an address. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #text} wrote; with nothing to read the list starts at its beginning.
     *
     * @throws BadCursor for anything else: a program with half a cursor must not read the same page for ever
     */
    public static Optional<Cursor> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BadCursor(e);
        }
    }
}
