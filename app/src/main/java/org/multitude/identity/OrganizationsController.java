package org.multitude.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.find.Finding;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, and entering one. */
@Controller
class OrganizationsController {
    static final int NAME = 160;
    static final int DESCRIPTION = 5_000;
    static final int CONTACT = 200;

    private final Finding finding;
    private final CreateOrganization create;
    private final Once once;

    OrganizationsController(Finding finding, CreateOrganization create, Once once) {
        this.finding = finding;
        this.create = create;
        this.once = once;
    }

    @GetMapping("/organizations")
    @Access(Who.ANYONE)
    Rendered list(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("identity/organizations", Map.of("found", finding.page("/organizations", page, parameters)));
    }

    @GetMapping("/organizations/new")
    @Access(Who.SIGNED_IN)
    Rendered form(Page page) {
        return page.show("identity/organization-new", parameters(page, Form.empty()));
    }

    @PostMapping("/organizations/new")
    @Access(Who.SIGNED_IN)
    Object enter(Page page, Caller caller, Form form) {
        String name = form.line("name", NAME);
        String type = form.choice("type", OrganizationType.codes());
        Optional<Prose> description = form.optionalProse("description", DESCRIPTION);
        Optional<String> contact = form.optionalLine("contact", CONTACT);
        Optional<Slug> wish = wish(form);
        if (form.hasErrors()) {
            return page.invalid("identity/organization-new", parameters(page, form));
        }
        CreateOrganization.Description said = new CreateOrganization.Description(
                name, OrganizationType.of(type), description.orElse(Prose.of("")), contact);
        PersonId founder = new PersonId(caller.id());
        try {
            return Redirect.to(once.run(
                    form,
                    caller.id(),
                    () -> wish.map(slug -> create.byItsPeople(founder, said, slug))
                            .orElseGet(() -> create.byItsPeople(founder, said))
                            .address()));
        } catch (OrganizationSlugTaken e) {
            form.wrong("slug", e.key(), e.arguments());
            return page.invalid("identity/organization-new", parameters(page, form));
        }
    }

    private static Optional<Slug> wish(Form form) {
        Optional<String> typed = form.optionalLine("slug", 80);
        if (typed.isPresent() && !Slug.valid(typed.get())) {
            form.wrong("slug", "identity.slug-wrong", Slug.of(typed.get()).text());
            return Optional.empty();
        }
        return typed.map(Slug::new);
    }

    private static Map<String, Object> parameters(Page page, Form form) {
        return Map.of("form", form, "types", types(page));
    }

    /** What an organisation can be. */
    static List<Choice> types(Page page) {
        return OrganizationType.codes().stream()
                .map(code -> new Choice(code, page.t("identity.type." + code)))
                .toList();
    }
}
