package org.multitude.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Where somebody answers invitations to act for an organisation, or asks to. */
@Controller
public class InvitationsController {
    private static final int OFFICE = 120;

    private final Organizations organizations;
    private final InvitationStore invitations;
    private final AnswerInvitation answer;
    private final JoinOrganization join;
    private final People people;
    private final Once once;
    private final java.time.Clock clock;

    InvitationsController(
            Organizations organizations,
            InvitationStore invitations,
            AnswerInvitation answer,
            JoinOrganization join,
            People people,
            Once once,
            java.time.Clock clock) {
        this.organizations = organizations;
        this.invitations = invitations;
        this.answer = answer;
        this.join = join;
        this.people = people;
        this.once = once;
        this.clock = clock;
    }

    /**
     * An invitation with the organisation that it is to.
     *
     * @param invitation what was said
     * @param organization for which
     */
    public record Row(Invitation invitation, Organization organization) {}

    /** Those that wait for the reader. */
    @GetMapping("/account/invitations")
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        Person reader = people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
        return shown(page, reader, invitations.waiting(reader, clock.instant()));
    }

    /** The one that a letter speaks of. */
    @GetMapping("/invitations/{secret}")
    @Access(Who.SIGNED_IN)
    Rendered letter(Page page, Caller caller, @PathVariable("secret") String secret) {
        Person reader = people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
        return shown(page, reader, List.of(answer.inLetter(secret, reader.id())));
    }

    @PostMapping("/account/invitations/{id}/accept")
    @Access(Who.SIGNED_IN)
    Object accept(Caller caller, Form form, @PathVariable("id") UUID id) {
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> answer.accept(new PersonId(caller.id()), id).address() + "/people"));
    }

    @PostMapping("/account/invitations/{id}/decline")
    @Access(Who.SIGNED_IN)
    Object decline(Caller caller, Form form, @PathVariable("id") UUID id) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            answer.decline(new PersonId(caller.id()), id);
            return "/account/invitations";
        }));
    }

    @GetMapping("/organizations/{slug}/join")
    @Access(Who.SIGNED_IN)
    Rendered join(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show("identity/join", parameters(caller, here(slug), Form.empty()));
    }

    @PostMapping("/organizations/{slug}/join")
    @Access(Who.SIGNED_IN)
    Object ask(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = here(slug);
        Person reader = people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
        String office = form.line("office", OFFICE);
        if (form.hasErrors()) {
            return page.invalid("identity/join", parameters(caller, organization, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            join.ask(reader, organization.id(), office);
            return organization.address() + "/join";
        }));
    }

    private Rendered shown(Page page, Person reader, List<Invitation> waiting) {
        Map<OrganizationId, Organization> to = organizations.byIds(
                waiting.stream().map(Invitation::organization).toList());
        List<Row> rows = waiting.stream()
                .flatMap(invitation -> Optional.ofNullable(to.get(invitation.organization()))
                        .map(organization -> new Row(invitation, organization))
                        .stream())
                .toList();
        return page.show("identity/invitations", Map.of("rows", rows, "reader", reader));
    }

    private Organization here(String slug) {
        return organizations.bySlug(slug).filter(Organization::claimed).orElseThrow(NotFound::new);
    }

    private Map<String, Object> parameters(Caller caller, Organization organization, Form form) {
        PersonId person = new PersonId(caller.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organization);
        parameters.put("asked", invitations.asked(organization.id(), person));
        parameters.put("member", organizations.mayPublish(person, organization.id()));
        parameters.put("form", form);
        return parameters;
    }
}
