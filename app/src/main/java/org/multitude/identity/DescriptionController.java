package org.multitude.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where administrators of an organisation change what it says of itself. */
@Controller
class DescriptionController {
    private final OrganizationStore organizations;
    private final DescribeOrganization describe;
    private final Once once;

    DescriptionController(OrganizationStore organizations, DescribeOrganization describe, Once once) {
        this.organizations = organizations;
        this.describe = describe;
        this.once = once;
    }

    @GetMapping("/organizations/{slug}/edit")
    @Access(Who.PUBLISHER)
    Rendered form(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization organization = ofAdministrator(caller, slug);
        Map<String, String> known = new HashMap<>();
        known.put("name", organization.name());
        known.put("description", organization.description());
        organization.contact().ifPresent(contact -> known.put("contact", contact));
        organization.identifier().ifPresent(identifier -> known.put("identifier", identifier.readable()));
        known.put("type", organization.type().code());
        known.put("_version", Integer.toString(organization.version()));
        return page.show("identity/organization-edit", parameters(page, organization, Form.of(known), false));
    }

    @PostMapping("/organizations/{slug}/edit")
    @Access(Who.PUBLISHER)
    Object change(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofAdministrator(caller, slug);
        String name = form.line("name", OrganizationsController.NAME);
        String type = form.choice("type", OrganizationType.codes());
        Optional<Prose> description = form.optionalProse("description", OrganizationsController.DESCRIPTION);
        Optional<String> contact = form.optionalLine("contact", OrganizationsController.CONTACT);
        Optional<OrganizationIdentifier> identifier = identifier(form);
        if (form.hasErrors()) {
            return page.invalid("identity/organization-edit", parameters(page, organization, form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                describe.run(
                        new PersonId(caller.id()),
                        organization.id(),
                        new DescribeOrganization.Description(
                                name, OrganizationType.of(type), description.orElse(Prose.of("")), contact, identifier),
                        form.version());
                return organization.address();
            }));
        } catch (IdentifierTaken e) {
            form.wrong("identifier", e.key(), e.arguments());
            return page.invalid("identity/organization-edit", parameters(page, organization, form, false));
        } catch (ChangedMeanwhile e) {
            Organization current = organizations.find(organization.id()).orElseThrow(NotFound::new);
            return page.show(
                    e.status(),
                    "identity/organization-edit",
                    parameters(page, current, form.onVersion(current.version()), true));
        }
    }

    private Organization ofAdministrator(Caller caller, String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        if (!organizations.administers(new PersonId(caller.id()), organization.id())) {
            throw new NotAllowed();
        }
        return organization;
    }

    private static Optional<OrganizationIdentifier> identifier(Form form) {
        Optional<String> typed = form.optionalLine("identifier", OrganizationIdentifier.MOST);
        Optional<OrganizationIdentifier> identifier = typed.flatMap(OrganizationIdentifier::of);
        if (typed.isPresent() && identifier.isEmpty()) {
            form.wrong("identifier", "identity.identifier-wrong", typed.get());
        }
        return identifier;
    }

    private static Map<String, Object> parameters(Page page, Organization current, Form form, boolean changed) {
        return Map.of(
                "organization",
                current,
                "form",
                form,
                "changed",
                changed,
                "types",
                OrganizationsController.types(page));
    }
}
