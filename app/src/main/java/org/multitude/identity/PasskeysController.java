package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Passkeys: made, listed and removed by whose account it is, and signing in with one. */
@Controller
class PasskeysController implements OnAccountPage {
    private static final String ADDRESS = "/account/passkeys";
    private static final int NAME = 60;

    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final WaysIn ways;
    private final KnownPassword known;
    private final People people;
    private final Entrance entrance;
    private final Attempts attempts;

    PasskeysController(
            Passkeys passkeys,
            PasskeyStore store,
            WaysIn ways,
            KnownPassword known,
            People people,
            Entrance entrance,
            Attempts attempts) {
        this.passkeys = passkeys;
        this.store = store;
        this.ways = ways;
        this.known = known;
        this.people = people;
        this.entrance = entrance;
        this.attempts = attempts;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("signin.passkeys"), ADDRESS));
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        return show(page, HttpStatus.OK, new PersonId(caller.id()), Form.empty());
    }

    /** Asks for the password, then shows the button with which a browser makes one. */
    @PostMapping(ADDRESS + "/begin")
    @Access(Who.SIGNED_IN)
    Rendered begin(Page page, Caller caller, Form form, HttpServletRequest request) {
        PersonId person = new PersonId(caller.id());
        String name = form.line("name", NAME);
        if (ways.hasPassword(person) && !form.hasErrors()) {
            if (!attempts.allow(request.getRemoteAddr(), person.value().toString())) {
                form.wrong("password", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            } else {
                check(form, person);
            }
        }
        if (form.hasErrors()) {
            return show(page, HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        attempts.forgive(request.getRemoteAddr(), person.value().toString());
        return page.show(
                "identity/passkey-make",
                Map.of(
                        "name",
                        name,
                        "handle",
                        people.find(person).orElseThrow(NotFound::new).handle(),
                        "user",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Passkeys.handle(person)),
                        "site",
                        passkeys.site(),
                        "challenge",
                        passkeys.challenge(Optional.of(person)),
                        "without",
                        store.of(person).stream().map(Passkey::id).collect(Collectors.joining(" "))));
    }

    @PostMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> add(Caller caller, Form form) {
        String name = form.line("name", NAME);
        passkeys.add(new PersonId(caller.id()), name.isEmpty() ? "-" : name, form.value("answer"));
        return Redirect.to(ADDRESS);
    }

    @PostMapping(ADDRESS + "/remove")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> remove(Caller caller, Form form) {
        passkeys.remove(new PersonId(caller.id()), form.value("id"));
        return Redirect.to(ADDRESS);
    }

    /** For the script of the sign-in page. */
    @PostMapping(value = "/sign-in/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Who.ANYONE)
    ResponseEntity<Map<String, String>> challenge() {
        return ResponseEntity.ok(Map.of("challenge", passkeys.challenge(Optional.empty()), "rpId", passkeys.site()));
    }

    @PostMapping("/sign-in/passkey")
    @Access(Who.ANYONE)
    Object enter(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        Entrance.Step step = passkeys.enter(form.value("answer"), person -> entrance.inside(person, request, response));
        return entrance.answer(step, page, form.value("to"), KeptForm.of(form));
    }

    private void check(Form form, PersonId person) {
        try {
            known.check(person, form.value("password"));
        } catch (WrongPassword e) {
            form.wrong("password", e.key());
        }
    }

    private Rendered show(Page page, HttpStatus status, PersonId person, Form form) {
        return page.show(
                status,
                "identity/passkeys",
                Map.of(
                        "form", form,
                        "passkeys", store.of(person),
                        "password", ways.hasPassword(person),
                        "last", ways.onlyOne(person)));
    }
}
