package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Arrivals;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of an installation: name, public address, first administrator. */
@Controller
class ClaimController {
    private static final int NAME = 80;

    private final ClaimInstallation claim;
    private final Installations installations;
    private final Settings settings;
    private final Attempts attempts;
    private final Arrivals arrivals;

    ClaimController(
            ClaimInstallation claim,
            Installations installations,
            Settings settings,
            Attempts attempts,
            Arrivals arrivals) {
        this.claim = claim;
        this.installations = installations;
        this.settings = settings;
        this.attempts = attempts;
        this.arrivals = arrivals;
    }

    @GetMapping("/claim")
    @Access(Who.HOLDER_OF_THE_CODE)
    Rendered form(Page page, HttpServletRequest request) {
        refuseIfClaimed();
        return page.show("identity/claim", parameters(page, Form.of(Map.of("publicUrl", address(request)))));
    }

    @PostMapping("/claim")
    @Access(Who.HOLDER_OF_THE_CODE)
    Object claim(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        refuseIfClaimed();
        ClaimCode code = ClaimCode.typed(form.line("code", 40));
        String name = form.line("name", NAME);
        Optional<URI> publicUrl =
                settings.publicUrl().isPresent() ? Optional.of(URI.create(settings.origin())) : publicUrl(form);
        Optional<NewPerson> administrator = PersonFields.read(form, page.words().lang());
        if (form.hasErrors() || administrator.isEmpty() || publicUrl.isEmpty()) {
            return page.invalid("identity/claim", parameters(page, form));
        }
        if (!attempts.allow(request.getRemoteAddr(), "/claim")) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("code", "identity.too-many-codes", Attempts.WINDOW.toMinutes());
            return page.show(HttpStatus.TOO_MANY_REQUESTS, "identity/claim", parameters(page, form));
        }
        try {
            PersonId person = claim.run(code, new Installation(name, publicUrl.get()), administrator.get());
            arrivals.in(person.value(), request, response);
            // What to see to first.
            return Redirect.to("/admin");
        } catch (WrongClaimCode e) {
            form.wrong("code", e.key(), e.arguments());
        } catch (HandleTaken e) {
            form.wrong("handle", e.key(), e.arguments());
        } catch (EmailTaken e) {
            form.wrong("email", e.key(), e.arguments());
        }
        return page.invalid("identity/claim", parameters(page, form));
    }

    private void refuseIfClaimed() {
        if (installations.find().isPresent()) {
            throw new AlreadyClaimed();
        }
    }

    /** The address people will use: scheme, host and port, nothing after. */
    private static Optional<URI> publicUrl(Form form) {
        String typed = form.line("publicUrl", 200).replaceAll("/+$", "");
        if (form.problem("publicUrl").isPresent()) {
            return Optional.empty();
        }
        if (!typed.matches("https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?")) {
            form.wrong("publicUrl", "identity.public-url-wrong", typed);
            return Optional.empty();
        }
        return Optional.of(URI.create(typed.toLowerCase(Locale.ROOT)));
    }

    private String address(HttpServletRequest request) {
        if (settings.publicUrl().isPresent()) {
            return settings.origin();
        }
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? "localhost:" + request.getServerPort() : host);
    }

    private Map<String, Object> parameters(Page page, Form form) {
        return Map.of(
                "form",
                form,
                "kinds",
                PersonFields.kinds(page.words()),
                "fixedAddress",
                settings.publicUrl().map(known -> settings.origin()).orElse(""));
    }
}
