package org.multitude.notification;

import java.time.Clock;
import java.time.Instant;
import org.multitude.identity.PersonId;
import org.springframework.stereotype.Service;

/** Marks a whole inbox as read, some notices at a time: however many there are, no transaction is long. */
@Service
class ReadAll {
    private static final int TOGETHER = 5_000;

    private final InboxStore inbox;
    private final Clock clock;

    ReadAll(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Marks all that she was told until now. */
    void all(PersonId person) {
        Instant now = clock.instant();
        while (inbox.markRead(person, now, TOGETHER) == TOGETHER) {
            // The next ones, in a transaction of their own.
        }
    }
}
