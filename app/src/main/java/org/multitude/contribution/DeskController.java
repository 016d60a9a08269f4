package org.multitude.contribution;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.contribution.ContributionListStore.Wanted;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What awaits the bodies that somebody publishes for: what was contested first, then by the day it is due. */
@Controller
class DeskController {
    private static final int PAGE = 30;
    private static final int MOST_TO_DO = 50;

    private final Organizations organizations;
    private final People people;
    private final ContributionLists lists;
    private final DeskStore desk;
    private final DeskFigures figures;
    private final Promises kinds;

    DeskController(
            Organizations organizations,
            People people,
            ContributionLists lists,
            DeskStore desk,
            DeskFigures figures,
            Promises kinds) {
        this.organizations = organizations;
        this.people = people;
        this.lists = lists;
        this.desk = desk;
        this.figures = figures;
        this.kinds = kinds;
    }

    @GetMapping("/desk")
    @Access(Who.PUBLISHER)
    Rendered desk(
            Page page,
            Caller caller,
            @RequestParam(name = "whose", defaultValue = "") String whose,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "after", defaultValue = "") String after) {
        PersonId person = new PersonId(caller.id());
        List<Organization> bodies = organizations.publishedBy(person);
        List<OrganizationId> ids = bodies.stream().map(Organization::id).toList();
        Wanted wanted = new Wanted(
                whose.equals("mine") ? Optional.of(person) : Optional.empty(),
                whose.equals("nobody"),
                Optional.of(kind).filter(kinds.kinds()::containsKey));
        boolean first = after.isEmpty();
        List<ContributionRow> contested = first ? lists.contested(ids, wanted, MOST_TO_DO) : List.of();
        Slice<ContributionRow> waiting = lists.desk(ids, wanted, Cursor.parse(after), PAGE);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("bodies", bodies);
        parameters.put("whose", wanted.nobody() ? "nobody" : wanted.assignee().isPresent() ? "mine" : "");
        parameters.put("kind", wanted.kind().orElse(""));
        parameters.put("kinds", List.copyOf(kinds.kinds().values()));
        parameters.put("contested", contested);
        parameters.put("waiting", waiting);
        parameters.put("work", work(contested, waiting.items()));
        parameters.put("leftToDo", lists.leftToDo(ids, MOST_TO_DO));
        parameters.put("first", first);
        return page.show("contribution/desk", parameters);
    }

    /** How the bodies answered in the last year; who answered is shown to those who administer a body. */
    @GetMapping("/desk/statistics")
    @Access(Who.PUBLISHER)
    Rendered statistics(Page page, Caller caller) {
        PersonId person = new PersonId(caller.id());
        return page.show(
                "contribution/desk-statistics",
                Map.of(
                        "bodies",
                        organizations.publishedBy(person).stream()
                                .map(body ->
                                        figures.of(body, organizations.administers(person, body.id()), page.words()))
                                .toList()));
    }

    /** How each is worked on, in words: who deals with it, and what is private about it. */
    private Map<ContributionId, Handled> work(List<ContributionRow> contested, List<ContributionRow> waiting) {
        Set<ContributionId> ids = new LinkedHashSet<>();
        contested.forEach(row -> ids.add(row.contribution().id()));
        waiting.forEach(row -> ids.add(row.contribution().id()));
        Map<ContributionId, DeskStore.Work> work = desk.work(ids);
        Map<PersonId, Person> named = people.byIds(work.values().stream()
                .flatMap(one -> one.assignee().stream())
                .distinct()
                .toList());
        Map<ContributionId, Handled> handled = new HashMap<>();
        ids.forEach(id -> {
            DeskStore.Work one = work.getOrDefault(id, DeskStore.Work.NONE);
            handled.put(
                    id,
                    new Handled(
                            one.assignee().map(named::get).map(Person::handle).orElse(""),
                            one.drafted(),
                            one.approved(),
                            one.notes(),
                            one.pending()));
        });
        return handled;
    }
}
