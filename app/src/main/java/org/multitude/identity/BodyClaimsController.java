package org.multitude.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators of the platform decide who may speak for unclaimed bodies. */
@Controller
class BodyClaimsController implements AdminPage {
    private static final int PAGE = 30;
    private static final int DECIDED = 20;
    private static final int REASON = 2_000;

    private final BodyClaimStore claims;
    private final DecideBodyClaim decide;
    private final Organizations organizations;
    private final People people;
    private final Once once;

    BodyClaimsController(
            BodyClaimStore claims, DecideBodyClaim decide, Organizations organizations, People people, Once once) {
        this.claims = claims;
        this.decide = decide;
        this.organizations = organizations;
        this.people = people;
        this.once = once;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(30, "identity.body-claims.nav", "/admin/claims");
    }

    @GetMapping("/admin/claims")
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page, @RequestParam(name = "after", defaultValue = "") String after) {
        Slice<BodyClaim> waiting = claims.waiting(Cursor.parse(after), PAGE);
        return page.show(
                "identity/body-claims",
                Map.of(
                        "waiting",
                        new Slice<>(rows(waiting.items()), waiting.next()),
                        "decided",
                        after.isEmpty() ? rows(claims.decided(DECIDED)) : List.of(),
                        "first",
                        after.isEmpty()));
    }

    @GetMapping("/admin/claims/{id}")
    @Access(Who.ADMINISTRATOR)
    Rendered one(Page page, @PathVariable("id") UUID id) {
        return page.show("identity/body-claim-one", Map.of("row", row(id), "form", Form.empty()));
    }

    @PostMapping("/admin/claims/{id}/accept")
    @Access(Who.ADMINISTRATOR)
    Object accept(Caller caller, Form form, @PathVariable("id") UUID id) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            decide.accept(new PersonId(caller.id()), id);
            return "/admin/claims/" + id;
        }));
    }

    @PostMapping("/admin/claims/{id}/decline")
    @Access(Who.ADMINISTRATOR)
    Object decline(Page page, Caller caller, Form form, @PathVariable("id") UUID id) {
        Prose reason = form.prose("reason", REASON);
        if (form.hasErrors()) {
            return page.invalid("identity/body-claim-one", Map.of("row", row(id), "form", form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            decide.decline(new PersonId(caller.id()), id, reason);
            return "/admin/claims/" + id;
        }));
    }

    private BodyClaimRow row(UUID id) {
        return rows(claims.find(id).stream().toList()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<BodyClaimRow> rows(List<BodyClaim> all) {
        Map<OrganizationId, Organization> bodies =
                organizations.byIds(all.stream().map(BodyClaim::body).distinct().toList());
        Map<PersonId, Person> persons =
                people.byIds(all.stream().map(BodyClaim::person).distinct().toList());
        List<BodyClaimRow> rows = new ArrayList<>();
        for (BodyClaim claim : all) {
            Organization body = bodies.get(claim.body());
            Person person = persons.get(claim.person());
            if (body != null && person != null) {
                rows.add(new BodyClaimRow(claim, body, person));
            }
        }
        return rows;
    }
}
