package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for an account. */
@Controller
class SignUpController {
    private final SignUp signUp;
    private final Arrivals arrivals;
    private final Installations installations;

    SignUpController(SignUp signUp, Arrivals arrivals, Installations installations) {
        this.signUp = signUp;
        this.arrivals = arrivals;
        this.installations = installations;
    }

    @GetMapping("/sign-up")
    @Access(Who.ANYONE)
    Object form(Page page, Caller caller, @RequestParam(name = "to", defaultValue = "") String to) {
        if (installations.find().isEmpty()) {
            return Redirect.to("/claim");
        }
        if (caller.signedIn()) {
            return Redirect.to("/account");
        }
        return page.show("identity/sign-up", parameters(page, Form.empty(), to));
    }

    @PostMapping("/sign-up")
    @Access(Who.ANYONE)
    Object enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (installations.find().isEmpty()) {
            return Redirect.to("/claim");
        }
        String to = form.value("to");
        Optional<NewPerson> asked = PersonFields.read(form, page.words().lang());
        if (asked.isPresent()) {
            try {
                PersonId person = signUp.run(asked.get());
                arrivals.in(person.value(), request, response);
                return Redirect.to(to.isEmpty() ? "/account" : to);
            } catch (HandleTaken e) {
                form.wrong("handle", e.key(), e.arguments());
            } catch (EmailTaken e) {
                form.wrong("email", e.key(), e.arguments());
            }
        }
        return invalid(page, form, to);
    }

    private static Rendered invalid(Page page, Form form, String to) {
        return page.invalid("identity/sign-up", parameters(page, form, to));
    }

    private static Map<String, Object> parameters(Page page, Form form, String to) {
        return Map.of(
                "form", form, "to", to.isEmpty() ? "" : LocalPath.of(to), "kinds", PersonFields.kinds(page.words()));
    }
}
