package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
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
    private final SignInAgain again;

    SignInController(
            SignIn signIn, Attempts attempts, Arrivals arrivals, Installations installations, SignInAgain again) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.installations = installations;
        this.again = again;
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
        return show(page, HttpStatus.OK, Form.empty(), to, KeptForm.NONE);
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
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, form, to, kept);
        }
        if (!attempts.allow(request.getRemoteAddr(), name)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("name", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return show(page, HttpStatus.TOO_MANY_REQUESTS, form, to, kept);
        }
        Optional<Page> inside =
                signIn.run(name, form.value("password"), person -> arrivals.in(person.value(), request, response));
        if (inside.isEmpty()) {
            form.wrong("name", "identity.sign-in-wrong");
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, form, to, kept);
        }
        attempts.forgive(request.getRemoteAddr(), name);
        return kept.present()
                ? again.sendOn(HttpStatus.OK, inside.get(), kept)
                : Redirect.to(to.isEmpty() ? "/account" : to);
    }

    @PostMapping("/sign-out")
    @Access(Who.ANYONE)
    ResponseEntity<Void> leave(Caller caller, HttpServletResponse response) {
        arrivals.out(caller, response);
        return Redirect.to("/");
    }

    private static Rendered show(Page page, HttpStatus status, Form form, String to, KeptForm kept) {
        return page.show(
                status,
                "identity/sign-in",
                Map.of(
                        "form",
                        form,
                        "to",
                        to.isEmpty() ? "" : LocalPath.of(Prose.line(to)),
                        "kept",
                        kept.carried(),
                        "lost",
                        kept.lost(),
                        "asked",
                        kept.present()));
    }
}
