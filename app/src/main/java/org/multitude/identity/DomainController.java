package org.multitude.identity;

import java.util.Map;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
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

/** Where administrators of an organisation show that a domain is its own. */
@Controller
class DomainController {
    private final OrganizationStore organizations;
    private final DomainStore domains;
    private final VerifyDomain verify;
    private final Once once;

    DomainController(OrganizationStore organizations, DomainStore domains, VerifyDomain verify, Once once) {
        this.organizations = organizations;
        this.domains = domains;
        this.verify = verify;
        this.once = once;
    }

    @GetMapping("/organizations/{slug}/domain")
    @Access(Who.PUBLISHER)
    Rendered form(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show("identity/domain", parameters(ofAdministrator(caller, slug), Form.empty()));
    }

    @PostMapping("/organizations/{slug}/domain")
    @Access(Who.PUBLISHER)
    Object claim(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofAdministrator(caller, slug);
        String typed = form.line("domain", 253);
        Optional<String> domain = verify.domain(typed);
        if (!form.hasErrors() && domain.isEmpty()) {
            form.wrong("domain", "identity.domain-wrong", typed);
        }
        if (form.hasErrors() || domain.isEmpty()) {
            return page.invalid("identity/domain", parameters(organization, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            verify.claim(new PersonId(caller.id()), organization.id(), domain.get());
            return organization.address() + "/domain";
        }));
    }

    /** Looks for the file. Not once only: what is not there yet may be there a minute later. */
    @PostMapping("/organizations/{slug}/domain/check")
    @Access(Who.PUBLISHER)
    Object check(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = ofAdministrator(caller, slug);
        if (domains.find(organization.id()).isEmpty()) {
            return Redirect.to(organization.address() + "/domain");
        }
        try {
            verify.check(new PersonId(caller.id()), organization.id());
            return Redirect.to(organization.address());
        } catch (DomainNotShown | DomainTaken e) {
            form.wrong("check", e.key(), e.arguments());
            return page.invalid("identity/domain", parameters(organization, form));
        }
    }

    private Organization ofAdministrator(Caller caller, String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        if (!organizations.administers(new PersonId(caller.id()), organization.id())) {
            throw new NotAllowed();
        }
        return organization;
    }

    private Map<String, Object> parameters(Organization organization, Form form) {
        return Map.of("organization", organization, "proof", domains.find(organization.id()), "form", form);
    }
}
