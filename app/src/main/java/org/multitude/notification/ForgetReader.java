package org.multitude.notification;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Deletes the inbox of somebody who deletes her account, and what she follows. */
@Component
class ForgetReader implements WhenLeaving {
    private final InboxStore inbox;
    private final FollowStore follows;

    ForgetReader(InboxStore inbox, FollowStore follows) {
        this.inbox = inbox;
        this.follows = follows;
    }

    @Override
    public void leaving(PersonId person) {
        inbox.delete(person);
        follows.delete(person);
    }
}
