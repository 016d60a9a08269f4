package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Coming back for who forgot her password. */
@Controller
class ResetPasswordController {
    private static final String ONE = "/reset-password/{secret}";

    private final AskToResetPassword ask;
    private final ResetPassword reset;
    private final Letters letters;
    private final Attempts attempts;
    private final Entrance entrance;

    ResetPasswordController(
            AskToResetPassword ask, ResetPassword reset, Letters letters, Attempts attempts, Entrance entrance) {
        this.ask = ask;
        this.reset = reset;
        this.letters = letters;
        this.attempts = attempts;
        this.entrance = entrance;
    }

    @GetMapping("/reset-password")
    @Access(Who.ANYONE)
    Rendered form(Page page) {
        return page.show("identity/reset-ask", parameters(Form.empty()));
    }

    @PostMapping("/reset-password")
    @Access(Who.ANYONE)
    Object ask(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!letters.leave()) {
            return Redirect.to("/reset-password");
        }
        String name = form.line("name", 254);
        if (form.hasErrors()) {
            return page.invalid("identity/reset-ask", parameters(form));
        }
        if (!attempts.allow(request.getRemoteAddr(), "reset " + name)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("name", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return page.show(HttpStatus.TOO_MANY_REQUESTS, "identity/reset-ask", parameters(form));
        }
        ask.run(name);
        return Redirect.to("/reset-password/sent");
    }

    @GetMapping("/reset-password/sent")
    @Access(Who.ANYONE)
    Rendered sent(Page page) {
        return Told.show(page, "identity.reset.sent", "/sign-in");
    }

    @GetMapping(ONE)
    @Access(Who.ANYONE)
    Rendered choose(Page page, @PathVariable("secret") String secret) {
        return page.show("identity/reset-choose", parameters(secret, Form.empty()));
    }

    @PostMapping(ONE)
    @Access(Who.ANYONE)
    Object set(
            Page page,
            Form form,
            @PathVariable("secret") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = PersonFields.password(form, "newPassword");
        if (form.hasErrors()) {
            return page.invalid("identity/reset-choose", parameters(secret, form));
        }
        Entrance.Step step = reset.run(secret, next, person -> entrance.first(person, request, response));
        return entrance.answer(step, page, "/account?saved=true", KeptForm.NONE);
    }

    private Map<String, Object> parameters(Form form) {
        return Map.of("form", form, "leaves", letters.leave());
    }

    private Map<String, Object> parameters(String secret, Form form) {
        return Map.of(
                "form",
                form,
                "path",
                PasswordLink.path(secret),
                "handle",
                reset.whose(secret).handle());
    }
}
