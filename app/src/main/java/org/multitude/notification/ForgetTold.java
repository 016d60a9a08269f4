package org.multitude.notification;

import java.util.List;
import org.multitude.platform.mail.Outbox;
import org.multitude.record.ActId;
import org.multitude.record.WhenErased;
import org.springframework.stereotype.Component;

/** Deletes what inboxes and messages kept here say of something that is erased. Messages that left cannot be called back. */
@Component
class ForgetTold implements WhenErased {
    private final InboxStore inbox;
    private final Outbox outbox;

    ForgetTold(InboxStore inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public void untold(String address, List<ActId> acts) {
        inbox.deleteAbout(acts, address);
        outbox.forgetAbout(address);
    }
}
