package org.multitude.notification;

import org.multitude.identity.PersonId;
import org.springframework.stereotype.Component;

/** What other pages may say of an inbox. */
@Component
public class Inbox {
    private static final int MOST = 100;

    private final InboxStore items;

    Inbox(InboxStore items) {
        this.items = items;
    }

    /** Number of unread notices; a hundred stands for any more. */
    public int unread(PersonId person) {
        return items.unread(person, MOST);
    }
}
