package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Refusal;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Deleting one's account, after saying what goes and what stays. */
@Controller
class LeaveController {
    private static final String ADDRESS = "/account/delete";

    private final LeavePlatform leave;
    private final Attempts attempts;

    LeaveController(LeavePlatform leave, Attempts attempts) {
        this.leave = leave;
        this.attempts = attempts;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page, Caller caller) {
        return page.show("identity/leave", parameters(page, caller, Form.empty()));
    }

    @PostMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Object leave(Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response) {
        String extent = form.choice("writings", List.of("stay", "go"));
        if (form.value("password").isEmpty()) {
            form.wrong("password", "form.missing");
        }
        if (form.hasErrors()) {
            return page.invalid("identity/leave", parameters(page, caller, form));
        }
        String name = caller.id().toString();
        if (!attempts.allow(request.getRemoteAddr(), name)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("password", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return page.show(HttpStatus.TOO_MANY_REQUESTS, "identity/leave", parameters(page, caller, form));
        }
        try {
            leave.leave(new PersonId(caller.id()), form.value("password"), extent.equals("go"));
        } catch (WrongPassword e) {
            form.wrong("password", e.key(), e.arguments());
            return page.invalid("identity/leave", parameters(page, caller, form));
        } catch (Refusal e) {
            form.wrong("writings", e.key(), e.arguments());
            return page.show(e.status(), "identity/leave", parameters(page, caller, form));
        }
        attempts.forgive(request.getRemoteAddr(), name);
        return Redirect.to("/account/deleted");
    }

    @GetMapping("/account/deleted")
    @Access(Who.ANYONE)
    Rendered deleted(Page page) {
        return Told.show(page, "identity.left", "/");
    }

    private List<Frame.Link> needing(Page page, PersonId person) {
        List<Frame.Link> needing = new ArrayList<>(leave.needing(person));
        if (leave.administersAlone(person)) {
            needing.addFirst(new Frame.Link(page.t("setup.administrators"), "/admin/administrators"));
        }
        return needing;
    }

    private Map<String, Object> parameters(Page page, Caller caller, Form form) {
        return Map.of(
                "form",
                form,
                "needing",
                needing(page, new PersonId(caller.id())),
                "choices",
                List.of(
                        new Choice("stay", page.t("identity.leave.stay"), page.t("identity.leave.stay.hint")),
                        new Choice("go", page.t("identity.leave.go"), page.t("identity.leave.go.hint"))));
    }
}
