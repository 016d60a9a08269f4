package org.multitude.moderation;

import java.util.Map;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the platform is made to read only for a while, and to write again. */
@Controller
class ReadOnlyController implements AdminPage {
    private static final String PATH = "/admin/read-only";
    private static final int SENTENCE = 300;

    private final ReadOnly readOnly;
    private final Once once;

    ReadOnlyController(ReadOnly readOnly, Once once) {
        this.readOnly = readOnly;
        this.once = once;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(36, "moderation.read-only.name", PATH);
    }

    @GetMapping(PATH)
    @Access(Who.ADMINISTRATOR)
    Rendered show(Page page) {
        Form known = readOnly.now()
                .map(notice -> Form.of(Map.of("french", notice.french(), "english", notice.english())))
                .orElseGet(Form::empty);
        return page.show("moderation/readOnly", Map.of("notice", readOnly.now(), "form", known));
    }

    @PostMapping(PATH)
    @Access(Who.ADMINISTRATOR)
    Object begin(Page page, Caller caller, Form form) {
        String french = form.line("french", SENTENCE);
        String english = form.line("english", SENTENCE);
        if (form.hasErrors()) {
            return page.invalid("moderation/readOnly", Map.of("notice", readOnly.now(), "form", form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            readOnly.begin(new PersonId(caller.id()), french, english);
            return PATH;
        }));
    }

    @PostMapping(PATH + "/end")
    @Access(Who.ADMINISTRATOR)
    Object end(Caller caller, Form form) {
        return Redirect.to(once.run(form, caller.id(), () -> {
            readOnly.end(new PersonId(caller.id()));
            return PATH;
        }));
    }
}
