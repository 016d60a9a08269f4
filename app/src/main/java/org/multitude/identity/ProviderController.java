package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with an OpenID Connect provider: leaving for it, coming back, and what follows the first time. */
@Controller
class ProviderController {
    static final String WITH = "/sign-in/with";
    /** What anybody may leave with us for the time of a visit. */
    private static final int LONGEST_KEPT = 20_000;

    private final Providers providers;
    private final VisitProvider visits;
    private final LinkProvider links;
    private final SignUpByProvider signUp;
    private final Entrance entrance;
    private final SignInPage pages;
    private final ProviderCookies cookies;

    ProviderController(
            Providers providers,
            VisitProvider visits,
            LinkProvider links,
            SignUpByProvider signUp,
            Entrance entrance,
            SignInPage pages,
            ProviderCookies cookies) {
        this.providers = providers;
        this.visits = visits;
        this.links = links;
        this.signUp = signUp;
        this.entrance = entrance;
        this.pages = pages;
        this.cookies = cookies;
    }

    @PostMapping(WITH + "/{provider}")
    @Access(Who.ANYONE)
    Rendered leave(Page page, Form form, @PathVariable("provider") String name, HttpServletResponse response) {
        Provider provider = provider(name);
        String to = Prose.line(form.value("to"));
        return send(
                page,
                provider,
                visits.go(
                        provider,
                        Optional.empty(),
                        to.length() > KeptForm.LONGEST_TARGET ? "" : to,
                        KeptForm.of(form).atMost(LONGEST_KEPT)),
                response);
    }

    /** Sends a browser to a provider by a page of ours: after a form it may not be redirected to another site. */
    Rendered send(Page page, Provider provider, VisitProvider.Leaving leaving, HttpServletResponse response) {
        cookies.left(response, leaving.state());
        response.setHeader("Refresh", "0;url=" + leaving.address());
        return page.show("identity/leaving", Map.of("label", provider.label(), "address", leaving.address()));
    }

    @GetMapping(WITH + "/{provider}/back")
    @Access(Who.ANYONE)
    Object back(
            Page page,
            Caller caller,
            @PathVariable("provider") String name,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = provider(name);
        Visit visit = visits.over(provider, said.getOrDefault("state", ""), cookies.state(request));
        cookies.cameBack(response);
        String issuer = said.getOrDefault("iss", provider.issuer().toString());
        if (!issuer.equals(provider.issuer().toString())) {
            throw new ProviderFailed(provider.label(), "the answer is said to come from another issuer");
        }
        if (said.containsKey("error") || !said.containsKey("code")) {
            return refused(page, provider, visit);
        }
        Vouched vouched = provider.vouched(said.getOrDefault("code", ""), visit, visits.back(provider));
        if (visit.person().isPresent()) {
            if (!visit.person().get().value().equals(caller.id())) {
                throw new VisitOver();
            }
            links.link(vouched, visit.person().get());
            return Redirect.to(ProvidersController.ADDRESS);
        }
        Optional<Entrance.Step> step = links.enter(vouched, person -> entrance.first(person, request, response));
        cookies.cameBy(response, provider);
        if (step.isPresent()) {
            return entrance.answer(step.get(), page, visit.to(), visit.kept());
        }
        Newcomer newcomer = new Newcomer(provider.name(), vouched, visit.to(), visit.kept());
        Map<String, String> known = new HashMap<>();
        vouched.email().ifPresent(email -> known.put("email", email));
        vouched.kind().ifPresent(kind -> known.put("kind", kind.code()));
        return newcomer(page, HttpStatus.OK, Form.of(known), visits.keep(newcomer), newcomer);
    }

    @PostMapping(WITH + "/account")
    @Access(Who.ANYONE)
    Object makeAccount(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String ticket = form.value("ticket");
        Newcomer newcomer = signUp.whose(ticket);
        Optional<NewPerson> asked =
                PersonFields.withoutPassword(form, page.words().lang());
        if (asked.isPresent()) {
            try {
                Entrance.Step step =
                        signUp.run(ticket, asked.get(), person -> entrance.inside(person, request, response));
                return entrance.answer(step, page, newcomer.to(), newcomer.kept());
            } catch (HandleTaken e) {
                form.wrong("handle", e.key(), e.arguments());
            } catch (EmailTaken e) {
                form.wrong("email", "signin.newcomer.email-taken", e.arguments());
            }
        }
        return newcomer(page, HttpStatus.UNPROCESSABLE_CONTENT, form, ticket, newcomer);
    }

    private Rendered newcomer(Page page, HttpStatus status, Form form, String ticket, Newcomer newcomer) {
        return page.show(
                status,
                "identity/newcomer",
                Map.of(
                        "form",
                        form,
                        "ticket",
                        ticket,
                        "label",
                        provider(newcomer.provider()).label(),
                        "kinds",
                        PersonFields.kinds(page.words())));
    }

    /** Signed out here; what is open at the provider is its own to end. */
    @GetMapping("/sign-out/{provider}")
    @Access(Who.ANYONE)
    Object signedOut(Page page, @PathVariable("provider") String name) {
        Provider provider = provider(name);
        return provider.endOfSession(visits.home())
                .<Object>map(address ->
                        page.show("identity/signed-out", Map.of("label", provider.label(), "address", address)))
                .orElseGet(() -> Redirect.to("/"));
    }

    /** She said no over there, or it did. */
    private Rendered refused(Page page, Provider provider, Visit visit) {
        Form form = Form.empty();
        form.wrong("name", "signin.provider-refused", provider.label());
        return pages.show(
                page,
                HttpStatus.UNPROCESSABLE_CONTENT,
                form,
                visit.to(),
                visit.kept(),
                visit.kept().present());
    }

    private Provider provider(String name) {
        return providers.named(name).orElseThrow(NotFound::new);
    }
}
