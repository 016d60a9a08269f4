package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Refusal;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The address at which a person is written to: changing it, and showing that mail to it reaches her. */
@Controller
class AddressController {
    private static final String ADDRESS = "/account/email";
    private static final String CONFIRM = "/confirm/{secret}";

    private final PersonStore people;
    private final SecretLinkStore links;
    private final ChangeAddress change;
    private final ConfirmAddress confirm;
    private final Letters letters;
    private final Attempts attempts;
    private final Clock clock;

    AddressController(
            PersonStore people,
            SecretLinkStore links,
            ChangeAddress change,
            ConfirmAddress confirm,
            Letters letters,
            Attempts attempts,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.change = change;
        this.confirm = confirm;
        this.letters = letters;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered show(Page page, Caller caller) {
        Person person = person(caller);
        return page.show("identity/email", parameters(person, Form.of(Map.of("email", person.email()))));
    }

    @PostMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Object change(Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response) {
        Person person = person(caller);
        String email = PersonFields.email(form);
        if (form.value("password").isEmpty()) {
            form.wrong("password", "form.missing");
        }
        if (form.hasErrors()) {
            return page.invalid("identity/email", parameters(person, form));
        }
        if (!attempts.allow(request.getRemoteAddr(), person.handle())) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("password", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return page.show(HttpStatus.TOO_MANY_REQUESTS, "identity/email", parameters(person, form));
        }
        try {
            change.run(person, form.value("password"), email);
        } catch (WrongPassword e) {
            form.wrong("password", e.key(), e.arguments());
            return page.invalid("identity/email", parameters(person, form));
        } catch (Refusal e) {
            form.wrong("email", e.key(), e.arguments());
            return page.show(e.status(), "identity/email", parameters(person, form));
        }
        attempts.forgive(request.getRemoteAddr(), person.handle());
        return Redirect.to(ADDRESS);
    }

    /** Writes to the address she has once more; from her inbox too, which says why no mail comes. */
    @PostMapping(ADDRESS + "/letter")
    @Access(Who.SIGNED_IN)
    Object write(Caller caller) {
        change.confirm(person(caller));
        return Redirect.to(ADDRESS);
    }

    @GetMapping(CONFIRM)
    @Access(Who.ANYONE)
    Rendered ask(Page page, @PathVariable("secret") String secret) {
        ConfirmAddress.Asked asked = confirm.asked(secret);
        return page.show(
                "identity/confirm",
                Map.of(
                        "form", Form.empty(),
                        "path", "/confirm/" + secret,
                        "email", asked.address(),
                        "handle", asked.handle()));
    }

    @PostMapping(CONFIRM)
    @Access(Who.ANYONE)
    Object confirm(Caller caller, @PathVariable("secret") String secret) {
        confirm.run(secret, caller);
        return Redirect.to("/confirm/done");
    }

    @GetMapping("/confirm/done")
    @Access(Who.ANYONE)
    Rendered confirmed(Page page) {
        return Told.show(page, "identity.confirmed", "/account");
    }

    private Person person(Caller caller) {
        return people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
    }

    private Map<String, Object> parameters(Person person, Form form) {
        Optional<String> asked = links.lastEmail(person.id(), LinkPurpose.CONFIRM_ADDRESS, clock.instant());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person);
        parameters.put("asked", asked);
        parameters.put("leaves", letters.leave());
        parameters.put("form", form);
        return parameters;
    }
}
