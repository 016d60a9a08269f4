package org.multitude.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.TextDiff;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
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

/** Pages of a charter, its versions, and what becomes of them. */
@Controller
class CharterController {
    private static final int WHY = 2_000;

    private final CommunityPages pages;
    private final CharterStore charters;
    private final Charters standing;
    private final MembershipStore memberships;
    private final ProposeCharter proposing;
    private final SayOnCharter saying;
    private final Once once;

    CharterController(
            CommunityPages pages,
            CharterStore charters,
            Charters standing,
            MembershipStore memberships,
            ProposeCharter proposing,
            SayOnCharter saying,
            Once once) {
        this.pages = pages;
        this.charters = charters;
        this.standing = standing;
        this.memberships = memberships;
        this.proposing = proposing;
        this.saying = saying;
        this.once = once;
    }

    @GetMapping("/communities/{slug}/charter")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        List<CharterVersion> versions = charters.of(community.id());
        Charters.Standing inForce = standing.inForce(community);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("versions", versions);
        parameters.put("number", inForce.number());
        parameters.put("text", inForce.text());
        parameters.put(
                "mayPropose",
                membership(caller, community).filter(Membership::facilitates).isPresent()
                        && versions.stream().noneMatch(version -> version.state() == CharterVersion.State.OPEN));
        return page.show("community/charter", parameters);
    }

    @GetMapping("/communities/{slug}/charter/propose")
    @Access(Who.FACILITATOR)
    Rendered blank(Page page, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        Form form = Form.of(Map.of("text", standing.inForce(community).text()));
        return page.show("community/charter-propose", Map.of("community", community, "form", form));
    }

    @PostMapping("/communities/{slug}/charter/propose")
    @Access(Who.FACILITATOR)
    Object propose(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        Prose text = form.prose("text", CommunityController.CHARTER);
        Prose why = form.prose("why", WHY);
        if (text.text().equals(standing.inForce(community).text())) {
            form.wrong("text", "community.charter.same");
        }
        if (form.hasErrors()) {
            return page.invalid("community/charter-propose", Map.of("community", community, "form", form));
        }
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> proposing
                        .propose(new PersonId(caller.id()), community.id(), text, why)
                        .address(community)));
    }

    @GetMapping("/communities/{slug}/charter/{number:[0-9]{1,9}}")
    @Access(Who.ANYONE)
    Rendered version(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "plain", defaultValue = "false") boolean plain) {
        Community community = pages.community(slug);
        CharterVersion version = version(community, number);
        Charters.Standing before = standing.before(community, number);
        Optional<PersonId> person = membership(caller, community).flatMap(Membership::person);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("version", version);
        parameters.put("before", before.number());
        parameters.put("diff", TextDiff.of(before.text(), version.text()));
        parameters.put("plain", plain);
        parameters.put("member", person.isPresent());
        parameters.put("said", person.flatMap(who -> charters.said(version.id(), who)));
        parameters.put("form", Form.empty());
        return page.show("community/charter-version", parameters);
    }

    @PostMapping("/communities/{slug}/charter/{number:[0-9]{1,9}}/opinion")
    @Access(Who.SIGNED_IN)
    Object say(Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        CharterVersion version = version(community, number);
        boolean agrees = form.value("opinion").equals("agree");
        return Redirect.to(once.run(form, caller.id(), () -> {
            saying.say(new PersonId(caller.id()), version, agrees);
            return version.address(community);
        }));
    }

    private CharterVersion version(Community community, int number) {
        return charters.find(community.id(), number).orElseThrow(NotFound::new);
    }

    private Optional<Membership> membership(Caller caller, Community community) {
        return caller.account().flatMap(account -> memberships.of(new PersonId(account.id()), community.id()));
    }
}
