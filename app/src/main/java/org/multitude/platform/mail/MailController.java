package org.multitude.platform.mail;

import java.util.Map;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the administrator the messages and what became of them. */
@Controller
class MailController implements AdminPage {
    private static final int PAGE = 30;

    private final MessageStore messages;
    private final Outbox outbox;
    private final Settings settings;

    MailController(MessageStore messages, Outbox outbox, Settings settings) {
        this.messages = messages;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(50, "mail.title", "/admin/mail");
    }

    @GetMapping("/admin/mail")
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page, @RequestParam(name = "after", defaultValue = "") String after) {
        return page.show(
                "mail/list",
                Map.of(
                        "messages",
                        messages.newest(Cursor.parse(after), PAGE),
                        "continued",
                        !after.isEmpty(),
                        "server",
                        settings.smtp().isPresent()));
    }

    @GetMapping("/admin/mail/{id}")
    @Access(Who.ADMINISTRATOR)
    Rendered one(Page page, @PathVariable("id") UUID id) {
        return page.show(
                "mail/message",
                Map.of(
                        "kept",
                        messages.find(id).orElseThrow(NotFound::new),
                        "form",
                        Form.empty(),
                        "server",
                        settings.smtp().isPresent()));
    }

    @PostMapping("/admin/mail/{id}/again")
    @Access(Who.ADMINISTRATOR)
    ResponseEntity<Void> again(@PathVariable("id") UUID id) {
        KeptMessage kept = messages.find(id).orElseThrow(NotFound::new);
        if (settings.smtp().isPresent()) {
            outbox.tryAgain(kept.id());
        }
        return Redirect.to("/admin/mail/" + kept.id());
    }
}
