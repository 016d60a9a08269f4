package org.multitude.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
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

/** The second factor of an account: setting it up and switching it off. */
@Controller
class SecondFactorController {
    private static final String ADDRESS = NeedSecondFactor.ADDRESS;

    private final People people;
    private final SecondFactorStore factors;
    private final BeginSecondFactor begin;
    private final ConfirmSecondFactor confirm;
    private final RemoveSecondFactor remove;
    private final NeedSecondFactor need;
    private final Installations installations;
    private final Attempts attempts;

    SecondFactorController(
            People people,
            SecondFactorStore factors,
            BeginSecondFactor begin,
            ConfirmSecondFactor confirm,
            RemoveSecondFactor remove,
            NeedSecondFactor need,
            Installations installations,
            Attempts attempts) {
        this.people = people;
        this.factors = factors;
        this.begin = begin;
        this.confirm = confirm;
        this.remove = remove;
        this.need = need;
        this.installations = installations;
        this.attempts = attempts;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered show(Page page, Caller caller) {
        return show(page, HttpStatus.OK, person(caller), Form.empty());
    }

    @PostMapping(ADDRESS + "/begin")
    @Access(Who.SIGNED_IN)
    Object begin(Page page, Caller caller, Form form, HttpServletResponse response) {
        Person person = person(caller);
        password(form);
        if (form.hasErrors() || tooMany(form, response, "password", person)) {
            return show(page, status(response), person, form);
        }
        try {
            begin.run(person.id(), form.value("password"));
        } catch (WrongPassword e) {
            form.wrong("password", e.key());
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        forgive(person);
        return Redirect.to(ADDRESS);
    }

    @PostMapping(ADDRESS + "/confirm")
    @Access(Who.SIGNED_IN)
    Rendered confirm(Page page, Caller caller, Form form, HttpServletResponse response) {
        Person person = person(caller);
        String code = form.line("code", 40);
        if (form.hasErrors() || tooMany(form, response, "code", person)) {
            return show(page, status(response), person, form);
        }
        Optional<List<String>> codes = confirm.run(person.id(), code);
        if (codes.isEmpty()) {
            form.wrong("code", "signin.wrong-code");
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        forgive(person);
        return page.show(
                "identity/recovery-codes",
                Map.of("codes", codes.get().stream().map(Base32::grouped).toList()));
    }

    @PostMapping(ADDRESS + "/remove")
    @Access(Who.SIGNED_IN)
    Object remove(Page page, Caller caller, Form form, HttpServletResponse response) {
        Person person = person(caller);
        password(form);
        String code = form.line("code", 40);
        if (form.hasErrors() || tooMany(form, response, "password", person)) {
            return show(page, status(response), person, form);
        }
        try {
            remove.run(person.id(), form.value("password"), code);
        } catch (WrongPassword e) {
            form.wrong("password", e.key());
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        } catch (WrongCode e) {
            form.wrong("code", e.key());
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        forgive(person);
        return Redirect.to(ADDRESS);
    }

    private static void password(Form form) {
        if (form.value("password").isEmpty()) {
            form.wrong("password", "form.missing");
        }
    }

    private boolean tooMany(Form form, HttpServletResponse response, String field, Person person) {
        if (attempts.allow("", SecondStepController.target(person.id()))) {
            return false;
        }
        response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
        form.wrong(field, "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
        return true;
    }

    private static HttpStatus status(HttpServletResponse response) {
        return response.containsHeader("Retry-After") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private void forgive(Person person) {
        attempts.forgive("", SecondStepController.target(person.id()));
    }

    private Person person(Caller caller) {
        return people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
    }

    private Rendered show(Page page, HttpStatus status, Person person, Form form) {
        Optional<String> secret = begin.begun(person.id()).map(begun -> Base32.of(begun.bytes()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("factor", factors.find(person.id()));
        parameters.put("needed", need.needed(person.id()));
        parameters.put("secret", secret.map(Base32::grouped).orElse(""));
        parameters.put("handle", person.handle());
        String address = secret.map(text -> address(person, text)).orElse("");
        parameters.put("address", address);
        parameters.put("square", address.isEmpty() ? "" : QrCode.svg(address, page.t("signin.second-factor.square")));
        return page.show(status, "identity/second-factor", parameters);
    }

    /** What applications read out of the square. */
    private String address(Person person, String secret) {
        String site = encoded(installations.find().map(Installation::name).orElse("Multitude"));
        return "otpauth://totp/" + site + ":" + encoded(person.handle()) + "?secret=" + secret + "&issuer=" + site;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
