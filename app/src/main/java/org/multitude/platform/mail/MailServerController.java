package org.multitude.platform.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.mail.TrialStore.Trial;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Accounts;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.SetupStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the administrator which mail server is used, and tries it. */
@Controller
class MailServerController implements SetupStep {
    private static final String ADDRESS = "/admin/mail/server";

    private final Settings settings;
    private final PublicAddress site;
    private final MessageStore messages;
    private final TrialStore trials;
    private final TryMailServer trial;
    private final Accounts accounts;
    private final Once once;

    MailServerController(
            Settings settings,
            PublicAddress site,
            MessageStore messages,
            TrialStore trials,
            TryMailServer trial,
            Accounts accounts,
            Once once) {
        this.settings = settings;
        this.site = site;
        this.messages = messages;
        this.trials = trials;
        this.trial = trial;
        this.accounts = accounts;
        this.once = once;
    }

    @Override
    public AdminEntry step() {
        return new AdminEntry(20, "setup.mail", ADDRESS);
    }

    @Override
    public State state(Words words) {
        Optional<String> server = TryMailServer.server(settings);
        if (server.isEmpty()) {
            return State.open(words.t("setup.mail.no-server"));
        }
        Optional<Trial> last = trials.last().filter(tried -> tried.server().equals(server.get()));
        if (last.isEmpty()) {
            return State.open(words.t("setup.mail.not-tried", server.get()));
        }
        return last.get()
                .takenAt()
                .map(at -> State.done(words.t("setup.mail.taken", server.get(), words.date(at))))
                .orElseGet(() -> State.open(words.t("setup.mail.not-taken", server.get())));
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered show(Page page, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("server", TryMailServer.server(settings));
        parameters.put(
                "encrypted",
                settings.smtp()
                        .map(address -> address.getScheme().equals("smtps"))
                        .orElse(false));
        parameters.put(
                "signsIn",
                settings.smtp().map(address -> address.getRawUserInfo() != null).orElse(false));
        parameters.put("from", MailServer.from(settings, site));
        parameters.put("to", accounts.mailAddress(caller.id()).orElseThrow(NotFound::new));
        parameters.put("tried", trials.last().flatMap(last -> messages.find(last.message())));
        parameters.put("form", Form.empty());
        return page.show("mail/server", parameters);
    }

    @PostMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    ResponseEntity<Void> send(Page page, Caller caller, Form form) {
        if (settings.smtp().isEmpty()) {
            return Redirect.to(ADDRESS);
        }
        String to = accounts.mailAddress(caller.id()).orElseThrow(NotFound::new);
        Optional<UUID> before = trials.last().map(Trial::message);
        String location = once.run(form, caller.id(), () -> {
            trial.post(message(page.words(), to));
            return ADDRESS;
        });
        trials.last()
                .map(Trial::message)
                .filter(id -> !before.equals(Optional.of(id)))
                .ifPresent(trial::now);
        return Redirect.to(location);
    }

    private Message message(Words words, String to) {
        return new Message(
                to,
                words.lang(),
                words.t("setup.mail.trial.subject", site.origin()),
                words.t("setup.mail.trial.body", site.origin()) + "\n",
                Optional.empty());
    }
}
