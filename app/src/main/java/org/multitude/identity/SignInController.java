package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Attempts attempts;
    private final Arrivals arrivals;
    private final Installations installations;
    private final Entrance entrance;
    private final SignInPage pages;
    private final Providers providers;
    private final ProviderCookies cookies;

    SignInController(
            SignIn signIn,
            Attempts attempts,
            Arrivals arrivals,
            Installations installations,
            Entrance entrance,
            SignInPage pages,
            Providers providers,
            ProviderCookies cookies) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.installations = installations;
        this.entrance = entrance;
        this.pages = pages;
        this.providers = providers;
        this.cookies = cookies;
    }

    @GetMapping("/sign-in")
    @Access(Who.ANYONE)
    Object form(Page page, Caller caller, @RequestParam(name = "to", defaultValue = "") String to) {
        if (installations.find().isEmpty()) {
            return Redirect.to("/claim");
        }
        if (caller.signedIn()) {
            return Redirect.to(to.isEmpty() ? "/account" : to);
        }
        return pages.show(page, HttpStatus.OK, Form.empty(), to, KeptForm.NONE, false);
    }

    @PostMapping("/sign-in")
    @Access(Who.ANYONE)
    Object enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        KeptForm kept = KeptForm.of(form);
        String to = form.value("to");
        String name = form.line("name", 254);
        if (form.value("password").isEmpty()) {
            form.wrong("password", "form.missing");
        }
        if (form.hasErrors()) {
            return pages.show(page, HttpStatus.UNPROCESSABLE_CONTENT, form, to, kept, kept.present());
        }
        if (!attempts.allow(request.getRemoteAddr(), name)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("name", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return pages.show(page, HttpStatus.TOO_MANY_REQUESTS, form, to, kept, kept.present());
        }
        Optional<Entrance.Step> step =
                signIn.run(name, form.value("password"), person -> entrance.first(person, request, response));
        if (step.isEmpty()) {
            form.wrong("name", "identity.sign-in-wrong");
            return pages.show(page, HttpStatus.UNPROCESSABLE_CONTENT, form, to, kept, kept.present());
        }
        attempts.forgive(request.getRemoteAddr(), name);
        return entrance.answer(step.get(), page, to, kept);
    }

    @PostMapping("/sign-out")
    @Access(Who.ANYONE)
    ResponseEntity<Void> leave(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        arrivals.out(caller, response);
        Optional<Provider> provider = providers.named(cookies.provider(request));
        cookies.forget(response);
        return Redirect.to(provider.map(one -> "/sign-out/" + one.name()).orElse("/"));
    }
}
