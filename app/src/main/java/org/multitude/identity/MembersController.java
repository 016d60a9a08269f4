package org.multitude.identity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
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

/** Who acts for an organisation; shown to its members, changed by its administrators. */
@Controller
class MembersController {
    private static final List<String> ROLES = List.of(Role.PUBLISHER.code(), Role.ADMINISTRATOR.code());

    private final OrganizationStore organizations;
    private final MemberStore members;
    private final InvitationStore invitations;
    private final InviteMember invite;
    private final ChangeRole change;
    private final JoinOrganization join;
    private final Clock clock;
    private final RemoveMember remove;
    private final Once once;

    MembersController(
            OrganizationStore organizations,
            MemberStore members,
            InvitationStore invitations,
            InviteMember invite,
            ChangeRole change,
            JoinOrganization join,
            RemoveMember remove,
            Once once,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.invitations = invitations;
        this.invite = invite;
        this.change = change;
        this.join = join;
        this.clock = clock;
        this.remove = remove;
        this.once = once;
    }

    @GetMapping("/organizations/{slug}/people")
    @Access(Who.PUBLISHER)
    Rendered list(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        return page.show("identity/people", parameters(page, caller, organization, empty()));
    }

    /** Invites somebody by her handle or an address. */
    @PostMapping("/organizations/{slug}/people")
    @Access(Who.PUBLISHER)
    Object invite(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        String typed = form.line("who", 254).replaceFirst("^@", "");
        String who =
                typed.contains("@") ? PersonFields.optionalEmail(form, "who").orElse("") : typed;
        String role = form.choice("role", ROLES);
        if (!form.hasErrors()) {
            try {
                return Redirect.to(once.run(form, caller.id(), () -> {
                    invite.run(new PersonId(caller.id()), organization.id(), who, Role.of(role));
                    return organization.address() + "/people";
                }));
            } catch (NobodyByThatName | AlreadyMember | TooManyLetters e) {
                form.wrong("who", e.key(), e.arguments());
            }
        }
        return page.invalid("identity/people", parameters(page, caller, organization, form));
    }

    @PostMapping("/organizations/{slug}/people/withdraw")
    @Access(Who.PUBLISHER)
    Object withdraw(Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        UUID invitation = form.id("invitation");
        return Redirect.to(once.run(form, caller.id(), () -> {
            invite.withdraw(new PersonId(caller.id()), organization.id(), invitation);
            return organization.address() + "/people";
        }));
    }

    @PostMapping("/organizations/{slug}/people/role")
    @Access(Who.PUBLISHER)
    Object role(Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        PersonId member = new PersonId(form.id("person"));
        Role role = Role.of(form.value("role"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            change.run(new PersonId(caller.id()), organization.id(), member, role);
            return organization.address() + "/people";
        }));
    }

    /** Accepts or declines a request to act for it. */
    @PostMapping("/organizations/{slug}/people/request")
    @Access(Who.PUBLISHER)
    Object decide(Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        PersonId asking = new PersonId(form.id("person"));
        boolean accepted = form.value("decision").equals("accept");
        return Redirect.to(once.run(form, caller.id(), () -> {
            join.decide(new PersonId(caller.id()), organization.id(), asking, accepted);
            return organization.address() + "/people";
        }));
    }

    @PostMapping("/organizations/{slug}/people/remove")
    @Access(Who.PUBLISHER)
    Object remove(Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        PersonId member = new PersonId(form.id("person"));
        return Redirect.to(once.run(form, caller.id(), () -> {
            Optional<PersonId> successor = members.of(organization.id()).stream()
                    .filter(colleague -> colleague.handle().equals(form.value("successor")))
                    .map(Member::person)
                    .findFirst();
            remove.run(new PersonId(caller.id()), organization.id(), member, successor);
            return member.value().equals(caller.id()) ? organization.address() : organization.address() + "/people";
        }));
    }

    private Organization ofMember(Caller caller, String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        organizations.requirePublisher(new PersonId(caller.id()), organization.id());
        return organization;
    }

    private static Form empty() {
        return Form.of(Map.of("role", Role.PUBLISHER.code()));
    }

    private Map<String, Object> parameters(Page page, Caller caller, Organization organization, Form form) {
        boolean administers = organizations.administers(new PersonId(caller.id()), organization.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organization);
        parameters.put("members", members.of(organization.id()));
        parameters.put("administers", administers);
        parameters.put("invited", administers ? invitations.of(organization.id(), clock.instant()) : List.of());
        parameters.put("requests", administers ? invitations.requests(organization.id()) : List.of());
        parameters.put("self", new PersonId(caller.id()));
        parameters.put("form", form);
        parameters.put(
                "roles",
                List.of(
                        new Choice(
                                Role.PUBLISHER.code(),
                                page.t("identity.role.publisher"),
                                page.t("identity.role.publisher.hint")),
                        new Choice(
                                Role.ADMINISTRATOR.code(),
                                page.t("identity.role.administrator"),
                                page.t("identity.role.administrator.hint"))));
        return parameters;
    }
}
