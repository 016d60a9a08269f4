package org.multitude.notification;

import java.util.Optional;
import org.multitude.platform.database.Cursor;

/**
 * Where a page of an inbox ends; unread notices come before those that were read.
 *
 * @param unread whether the last notice shown was unread
 * @param cursor its time and id
 */
record InboxPlace(boolean unread, Cursor cursor) {
    /** Before the first notice. */
    static final InboxPlace START = new InboxPlace(true, Cursor.NEWEST);

    String text() {
        return (unread ? "u" : "r") + cursor.text();
    }

    /** Reads what {@link #text} wrote; anything else starts at the beginning. */
    static Optional<InboxPlace> parse(String text) {
        if (!text.startsWith("u") && !text.startsWith("r")) {
            return Optional.empty();
        }
        return Cursor.parse(text.substring(1)).map(cursor -> new InboxPlace(text.startsWith("u"), cursor));
    }
}
