package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What awaits the bodies that somebody publishes for, oldest first. */
@Controller
class DeskController {
    private static final int PAGE = 30;
    private static final int MOST_TO_DO = 50;

    private final Organizations organizations;
    private final ContributionLists lists;

    DeskController(Organizations organizations, ContributionLists lists) {
        this.organizations = organizations;
        this.lists = lists;
    }

    @GetMapping("/desk")
    @Access(Who.PUBLISHER)
    Rendered desk(Page page, Caller caller, @RequestParam(name = "after", defaultValue = "") String after) {
        List<Organization> bodies = organizations.publishedBy(new PersonId(caller.id()));
        List<OrganizationId> ids = bodies.stream().map(Organization::id).toList();
        return page.show(
                "contribution/desk",
                Map.of(
                        "bodies", bodies,
                        "waiting", lists.desk(ids, Cursor.parse(after), PAGE),
                        "leftToDo", lists.leftToDo(ids, MOST_TO_DO),
                        "first", after.isEmpty()));
    }
}
