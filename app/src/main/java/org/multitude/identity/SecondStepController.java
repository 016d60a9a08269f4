package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for the second factor of whoever gave the first. */
@Controller
class SecondStepController {
    private static final String ADDRESS = "/sign-in/second-factor";

    private final EnterSecondFactor enter;
    private final Entrance entrance;
    private final SignInPage pages;
    private final Attempts attempts;

    SecondStepController(EnterSecondFactor enter, Entrance entrance, SignInPage pages, Attempts attempts) {
        this.enter = enter;
        this.entrance = entrance;
        this.pages = pages;
        this.attempts = attempts;
    }

    /** Whoever asks for the page itself, after a change of language for instance, begins again. */
    @GetMapping(ADDRESS)
    @Access(Who.ANYONE)
    ResponseEntity<Void> begin() {
        return Redirect.to("/sign-in");
    }

    @PostMapping(ADDRESS)
    @Access(Who.ANYONE)
    Object enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String ticket = form.value("ticket");
        String to = form.value("to");
        KeptForm kept = KeptForm.of(form);
        Optional<PersonId> person = enter.whose(ticket);
        if (person.isEmpty()) {
            Form again = Form.empty();
            again.wrong("name", "signin.halfway-over", Entrance.HALFWAY.toMinutes());
            return pages.show(page, HttpStatus.UNPROCESSABLE_CONTENT, again, to, kept, kept.present());
        }
        String code = form.line("code", 40);
        if (form.hasErrors()) {
            return pages.second(page, HttpStatus.UNPROCESSABLE_CONTENT, form, ticket, to, kept);
        }
        // By account alone: whoever knows the password may ask from many addresses.
        String target = target(person.get());
        if (!attempts.allow("", target)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("code", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return pages.second(page, HttpStatus.TOO_MANY_REQUESTS, form, ticket, to, kept);
        }
        Optional<Entrance.Step> inside = enter.run(ticket, code, who -> entrance.inside(who, request, response));
        if (inside.isEmpty()) {
            form.wrong("code", "signin.wrong-code");
            return pages.second(page, HttpStatus.UNPROCESSABLE_CONTENT, form, ticket, to, kept);
        }
        attempts.forgive("", target);
        return entrance.answer(inside.get(), page, to, kept);
    }

    /** What attempts at the codes of an account are counted under. */
    static String target(PersonId person) {
        return "second factor " + person.value();
    }
}
