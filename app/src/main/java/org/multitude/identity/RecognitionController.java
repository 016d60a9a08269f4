package org.multitude.identity;

import java.util.List;
import java.util.Map;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators of the platform recognise organisations. */
@Controller
class RecognitionController implements AdminPage {
    private static final int PAGE = 30;
    private static final int REASON = 500;

    private final OrganizationStore organizations;
    private final RecognizeOrganization recognition;
    private final Once once;

    RecognitionController(OrganizationStore organizations, RecognizeOrganization recognition, Once once) {
        this.organizations = organizations;
        this.recognition = recognition;
        this.once = once;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(31, "identity.recognition.nav", "/admin/recognition");
    }

    @GetMapping("/admin/recognition")
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page, @RequestParam(name = "after", defaultValue = "") String after) {
        Slice<Organization> waiting = organizations.toRecognize(Cursor.parse(after), PAGE);
        return page.show("identity/recognition", Map.of("waiting", waiting, "first", after.isEmpty()));
    }

    @GetMapping("/admin/recognition/{slug}")
    @Access(Who.ADMINISTRATOR)
    Rendered one(Page page, @PathVariable("slug") String slug) {
        return page.show("identity/recognition-one", parameters(page, find(slug), Form.empty()));
    }

    /** Recognises it, or takes it back: the form says which, so that nobody decides something else than what she read. */
    @PostMapping("/admin/recognition/{slug}")
    @Access(Who.ADMINISTRATOR)
    Object decide(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Organization organization = find(slug);
        boolean withdraw = form.value("what").equals(Recognition.State.WITHDRAWN.code());
        String ground = form.choice("ground", Recognition.Ground.codes(state(withdraw)));
        String reason = form.line("reason", REASON);
        if (form.hasErrors()) {
            return page.invalid("identity/recognition-one", parameters(page, organization, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            PersonId by = new PersonId(caller.id());
            if (withdraw) {
                recognition.withdraw(by, organization.id(), Recognition.Ground.of(ground), reason);
            } else {
                recognition.recognize(by, organization.id(), Recognition.Ground.of(ground), reason);
            }
            return organization.address();
        }));
    }

    private Organization find(String slug) {
        return organizations.bySlug(slug).orElseThrow(NotFound::new);
    }

    private static Recognition.State state(boolean withdraw) {
        return withdraw ? Recognition.State.WITHDRAWN : Recognition.State.GIVEN;
    }

    private static Map<String, Object> parameters(Page page, Organization organization, Form form) {
        List<Choice> grounds = Recognition.Ground.codes(state(organization.recognized())).stream()
                .map(code -> new Choice(code, page.t("identity.ground." + code)))
                .toList();
        return Map.of("organization", organization, "form", form, "grounds", grounds);
    }
}
