package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The providers that open an account: seen, linked and unlinked by whose account it is. */
@Controller
class ProvidersController {
    static final String ADDRESS = "/account/providers";

    private final Providers providers;
    private final ProviderLinkStore store;
    private final ProviderController visits;
    private final VisitProvider visit;
    private final LinkProvider links;
    private final KnownPassword known;
    private final WaysIn ways;
    private final Attempts attempts;

    ProvidersController(
            Providers providers,
            ProviderLinkStore store,
            ProviderController visits,
            VisitProvider visit,
            LinkProvider links,
            KnownPassword known,
            WaysIn ways,
            Attempts attempts) {
        this.providers = providers;
        this.store = store;
        this.visits = visits;
        this.visit = visit;
        this.links = links;
        this.known = known;
        this.ways = ways;
        this.attempts = attempts;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        return show(page, HttpStatus.OK, caller, Form.empty());
    }

    @PostMapping(ADDRESS + "/link")
    @Access(Who.SIGNED_IN)
    Rendered link(Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response) {
        PersonId person = new PersonId(caller.id());
        Provider provider = providers.named(form.value("provider")).orElseThrow(NotFound::new);
        if (ways.hasPassword(person)) {
            if (form.value("password").isEmpty()) {
                form.wrong("password", "form.missing");
            } else if (!attempts.allow(request.getRemoteAddr(), person.value().toString())) {
                form.wrong("password", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            } else {
                check(form, person);
            }
        }
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, caller, form);
        }
        attempts.forgive(request.getRemoteAddr(), person.value().toString());
        return visits.send(page, provider, visit.go(provider, Optional.of(person), "", KeptForm.NONE), response);
    }

    @PostMapping(ADDRESS + "/unlink")
    @Access(Who.SIGNED_IN)
    Object unlink(Caller caller, Form form) {
        links.unlink(new PersonId(caller.id()), issuer(form), form.value("subject"));
        return Redirect.to(ADDRESS);
    }

    private static URI issuer(Form form) {
        try {
            return URI.create(form.value("issuer"));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private void check(Form form, PersonId person) {
        try {
            known.check(person, form.value("password"));
        } catch (WrongPassword e) {
            form.wrong("password", e.key());
        }
    }

    private Rendered show(Page page, HttpStatus status, Caller caller, Form form) {
        PersonId person = new PersonId(caller.id());
        List<Linked> linked = store.of(person).stream()
                .map(link -> new Linked(link, providers.label(link.issuer())))
                .toList();
        boolean password = ways.hasPassword(person);
        return page.show(
                status,
                "identity/providers",
                Map.of(
                        "form", form,
                        "linked", linked,
                        "offered",
                                providers.offered(linked.stream()
                                        .map(one -> one.link().issuer())
                                        .toList()),
                        "password", password,
                        "last", ways.onlyOne(person)));
    }
}
