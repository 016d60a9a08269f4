package org.multitude.community;

import java.util.Map;
import java.util.UUID;
import org.multitude.identity.PersonId;
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

/** Where facilitators let people in, invite them and part with them. */
@Controller
class MembersController {
    private static final int WHO = 254;
    private static final int REASON = 300;
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+";

    private final CommunityPages pages;
    private final MembersPage members;
    private final DecideJoinRequest deciding;
    private final InviteToCommunity inviting;
    private final AdmissionStore admissions;
    private final RemoveMember removing;
    private final Once once;

    MembersController(
            CommunityPages pages,
            MembersPage members,
            DecideJoinRequest deciding,
            InviteToCommunity inviting,
            AdmissionStore admissions,
            RemoveMember removing,
            Once once) {
        this.pages = pages;
        this.members = members;
        this.deciding = deciding;
        this.inviting = inviting;
        this.admissions = admissions;
        this.removing = removing;
        this.once = once;
    }

    @GetMapping("/communities/{slug}/members")
    @Access(Who.FACILITATOR)
    Rendered show(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Community community = pages.facilitated(caller, slug);
        return page.show("community/members", members.parameters(community, after, Form.empty(), page.words()));
    }

    @PostMapping("/communities/{slug}/requests/{request}")
    @Access(Who.FACILITATOR)
    Object decide(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("request") UUID request) {
        Community community = pages.facilitated(caller, slug);
        boolean accepted = form.value("decision").equals("accept");
        String reason = accepted ? "" : form.line("reason-" + request, REASON);
        if (form.hasErrors()) {
            return page.invalid("community/members", members.parameters(community, "", form, page.words()));
        }
        PersonId by = new PersonId(caller.id());
        JoinRequestId id = new JoinRequestId(request);
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (accepted) {
                deciding.accept(by, community.id(), id);
            } else {
                deciding.decline(by, community.id(), id, reason);
            }
            return community.address() + "/members";
        }));
    }

    @PostMapping("/communities/{slug}/invitations")
    @Access(Who.FACILITATOR)
    Object invite(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        PersonId by = new PersonId(caller.id());
        String who = form.line("who", WHO);
        if (who.contains("@") && !who.matches(ADDRESS)) {
            form.wrong("who", "community.invite.not-an-address", who);
        }
        if (!form.hasErrors()) {
            String location = once.run(form, caller.id(), () -> {
                if (who.contains("@")) {
                    inviting.byAddress(by, community.id(), who, page.words().lang());
                } else if (!inviting.byHandle(by, community.id(), who)) {
                    form.wrong("who", "community.invite.nobody", who);
                }
                return community.address() + "/members#invitations";
            });
            if (!form.hasErrors()) {
                return Redirect.to(location);
            }
        }
        return page.invalid("community/members", members.parameters(community, "", form, page.words()));
    }

    @PostMapping("/communities/{slug}/invitations/{invitation}/withdraw")
    @Access(Who.FACILITATOR)
    Object withdraw(
            Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("invitation") UUID invitation) {
        Community community = pages.facilitated(caller, slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            admissions.withdraw(new InvitationId(invitation), community.id());
            return community.address() + "/members#invitations";
        }));
    }

    @GetMapping("/communities/{slug}/members/{member}/remove")
    @Access(Who.FACILITATOR)
    Rendered part(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("member") UUID member) {
        Community community = pages.facilitated(caller, slug);
        return page.show("community/remove", removal(community, member, Form.empty(), page));
    }

    @PostMapping("/communities/{slug}/members/{member}/remove")
    @Access(Who.FACILITATOR)
    Object remove(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("member") UUID member) {
        Community community = pages.facilitated(caller, slug);
        String reason = form.line("reason", REASON);
        if (form.hasErrors()) {
            return page.invalid("community/remove", removal(community, member, form, page));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            removing.remove(new PersonId(caller.id()), community.id(), new MembershipId(member), reason);
            return community.address() + "/members";
        }));
    }

    private Map<String, Object> removal(Community community, UUID member, Form form, Page page) {
        return Map.of(
                "community",
                community,
                "member",
                members.one(new MembershipId(member), community.id(), page.words())
                        .orElseThrow(NotFound::new),
                "form",
                form);
    }
}
