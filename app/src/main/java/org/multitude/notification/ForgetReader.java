package org.multitude.notification;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Deletes the inbox of somebody who deletes her account, and what she follows. */
@Component
class ForgetReader implements WhenLeaving {
    private final InboxStore inbox;
    private final FollowStore follows;
    private final MailChoiceStore choices;
    private final PrivateFeedStore feeds;

    ForgetReader(InboxStore inbox, FollowStore follows, MailChoiceStore choices, PrivateFeedStore feeds) {
        this.inbox = inbox;
        this.follows = follows;
        this.choices = choices;
        this.feeds = feeds;
    }

    @Override
    public void leaving(PersonId person) {
        inbox.delete(person);
        follows.delete(person);
        choices.delete(person);
        feeds.delete(person);
    }
}
