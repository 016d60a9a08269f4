package org.multitude.notification;

import java.util.List;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The inbox and its settings, from the account page. */
@Component
@Order(10)
class InboxOnAccountPage implements OnAccountPage {
    private final Inbox inbox;

    InboxOnAccountPage(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(
                new Frame.Link(words.t("notification.inbox.unread", inbox.unread(person)), "/inbox"),
                new Frame.Link(words.t("notification.settings"), "/inbox/settings"));
    }
}
