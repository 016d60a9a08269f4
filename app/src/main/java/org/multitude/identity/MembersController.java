package org.multitude.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final AddMember add;
    private final RemoveMember remove;
    private final Once once;

    MembersController(
            OrganizationStore organizations, MemberStore members, AddMember add, RemoveMember remove, Once once) {
        this.organizations = organizations;
        this.members = members;
        this.add = add;
        this.remove = remove;
        this.once = once;
    }

    @GetMapping("/organizations/{slug}/people")
    @Access(Who.PUBLISHER)
    Rendered list(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        return page.show("identity/people", parameters(page, caller, organization, empty()));
    }

    @PostMapping("/organizations/{slug}/people")
    @Access(Who.PUBLISHER)
    Object add(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofMember(caller, slug);
        String handle = form.line("handle", 30).replaceFirst("^@", "");
        String role = form.choice("role", List.of(Role.PUBLISHER.code(), Role.ADMINISTRATOR.code()));
        if (!form.hasErrors()) {
            try {
                return Redirect.to(once.run(form, caller.id(), () -> {
                    add.run(new PersonId(caller.id()), organization.id(), handle, Role.of(role));
                    return organization.address() + "/people";
                }));
            } catch (NobodyByThatName e) {
                form.wrong("handle", e.key(), e.arguments());
            } catch (LastAdministrator e) {
                form.wrong("role", e.key(), e.arguments());
            }
        }
        return page.invalid("identity/people", parameters(page, caller, organization, form));
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
