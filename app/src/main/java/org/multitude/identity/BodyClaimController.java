package org.multitude.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
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

/** Where somebody asks to speak for a body that nobody claimed, and reads what became of her request. */
@Controller
class BodyClaimController {
    private static final int OFFICE = 160;
    private static final int REASON = 2_000;

    private final Organizations organizations;
    private final BodyClaimStore claims;
    private final AskToClaimBody ask;
    private final Once once;

    BodyClaimController(Organizations organizations, BodyClaimStore claims, AskToClaimBody ask, Once once) {
        this.organizations = organizations;
        this.claims = claims;
        this.ask = ask;
        this.once = once;
    }

    @GetMapping("/organizations/{slug}/claim")
    @Access(Who.SIGNED_IN)
    Rendered form(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show("identity/body-claim", parameters(body(slug), caller, Form.empty()));
    }

    @PostMapping("/organizations/{slug}/claim")
    @Access(Who.SIGNED_IN)
    Object ask(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization body = body(slug);
        String office = form.line("office", OFFICE);
        Optional<String> address = PersonFields.optionalEmail(form, "address");
        Optional<Prose> reason = form.optionalProse("reason", REASON);
        if (!form.hasErrors() && address.isEmpty() && reason.isEmpty()) {
            form.wrong("address", "identity.body-claim.address-or-reason");
        }
        if (form.hasErrors()) {
            return page.invalid("identity/body-claim", parameters(body, caller, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            ask.ask(new PersonId(caller.id()), body.id(), new AskToClaimBody.Draft(office, address, reason));
            return body.address() + "/claim";
        }));
    }

    private Organization body(String slug) {
        return organizations.bySlug(slug).orElseThrow(NotFound::new);
    }

    private Map<String, Object> parameters(Organization body, Caller caller, Form form) {
        PersonId person = new PersonId(caller.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", body);
        parameters.put("last", claims.last(body.id(), person));
        parameters.put("member", organizations.mayPublish(person, body.id()));
        parameters.put("form", form);
        return parameters;
    }
}
