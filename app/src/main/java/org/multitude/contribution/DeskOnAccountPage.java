package org.multitude.contribution;

import java.util.List;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk, from the account page of those who publish for a body. */
@Component
@Order(20)
class DeskOnAccountPage implements OnAccountPage {
    private final Organizations organizations;

    DeskOnAccountPage(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return organizations.publishedBy(person).isEmpty()
                ? List.of()
                : List.of(new Frame.Link(words.t("contribution.desk.link"), "/desk"));
    }
}
