package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.platform.text.Lang;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.OfferedLanguages;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the platform keeps of a person, for her to see and change. */
@Controller
class AccountController {
    private final People people;
    private final Organizations organizations;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final SecondFactorStore factors;
    private final NeedSecondFactor need;
    private final List<OnAccountPage> others;
    private final OfferedLanguages offered;
    private final Attempts attempts;
    private final Arrivals arrivals;
    private final Once once;

    AccountController(
            People people,
            Organizations organizations,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            SecondFactorStore factors,
            NeedSecondFactor need,
            List<OnAccountPage> others,
            OfferedLanguages offered,
            Attempts attempts,
            Arrivals arrivals,
            Once once) {
        this.people = people;
        this.organizations = organizations;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.factors = factors;
        this.need = need;
        this.others = List.copyOf(others);
        this.offered = offered;
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.once = once;
    }

    @GetMapping("/account")
    @Access(Who.SIGNED_IN)
    Rendered account(Page page, Caller caller, @RequestParam(name = "saved", defaultValue = "false") boolean saved) {
        Person person = person(caller);
        Map<String, Object> parameters = parameters(page, person, profile(person), Form.empty());
        parameters.put("saved", saved);
        return page.show("identity/account", parameters);
    }

    @PostMapping("/account")
    @Access(Who.SIGNED_IN)
    Object change(Page page, Caller caller, Form form) {
        Optional<ActorKind> kind = PersonFields.kind(form);
        Optional<String> name = PersonFields.publicName(form);
        String language = form.choice("language", List.of(Lang.FR.code(), Lang.EN.code()));
        if (form.hasErrors() || kind.isEmpty()) {
            return page.invalid("identity/account", parameters(page, person(caller), form, Form.empty()));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            changeProfile.run(new PersonId(caller.id()), kind.get(), name, language.equals("en") ? Lang.EN : Lang.FR);
            return "/account?saved=true";
        }));
    }

    @PostMapping("/account/password")
    @Access(Who.SIGNED_IN)
    Object changePassword(
            Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response) {
        Person person = person(caller);
        if (form.value("currentPassword").isEmpty()) {
            form.wrong("currentPassword", "form.missing");
        }
        String next = PersonFields.password(form, "newPassword");
        if (form.hasErrors()) {
            return page.invalid("identity/account", parameters(page, person, profile(person), form));
        }
        if (!attempts.allow(request.getRemoteAddr(), person.handle())) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("currentPassword", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return page.show(
                    HttpStatus.TOO_MANY_REQUESTS, "identity/account", parameters(page, person, profile(person), form));
        }
        try {
            changePassword.run(person.id(), form.value("currentPassword"), next);
        } catch (WrongPassword e) {
            form.wrong("currentPassword", e.key(), e.arguments());
            return page.invalid("identity/account", parameters(page, person, profile(person), form));
        }
        attempts.forgive(request.getRemoteAddr(), person.handle());
        arrivals.in(person.id().value(), request, response);
        return Redirect.to("/account?saved=true");
    }

    private Person person(Caller caller) {
        return people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
    }

    /** Those of the pages, and the one she has. */
    private List<Choice> languages(Person person) {
        return Stream.of(new Choice("fr", "français"), new Choice("en", "English"))
                .filter(choice -> choice.value().equals(person.language().code())
                        || offered.all().stream().anyMatch(lang -> lang.code().equals(choice.value())))
                .toList();
    }

    private static Form profile(Person person) {
        Map<String, String> known = new HashMap<>();
        known.put("kind", person.kind().code());
        known.put("language", person.language().code());
        person.publicName().ifPresent(name -> known.put("publicName", name));
        return Form.of(known);
    }

    private Map<String, Object> parameters(Page page, Person person, Form form, Form password) {
        List<Frame.Link> links = others.stream()
                .flatMap(other -> other.links(person.id(), page.words()).stream())
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person);
        parameters.put("form", form);
        parameters.put("password", password);
        parameters.put("saved", false);
        parameters.put("kinds", PersonFields.kinds(page.words()));
        parameters.put("languages", languages(person));
        parameters.put("organizations", organizations.publishedBy(person.id()));
        parameters.put("links", links);
        parameters.put("secondFactor", factors.find(person.id()));
        parameters.put("advised", need.advised(person.id()));
        return parameters;
    }
}
