package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Writes to somebody that she administers the installation, or no longer does: a right should not come unseen. */
@Component
class TellAdministrator {
    private final People people;
    private final Outbox outbox;
    private final PublicAddress site;
    private final Texts texts;

    TellAdministrator(People people, Outbox outbox, PublicAddress site, Texts texts) {
        this.people = people;
        this.outbox = outbox;
        this.site = site;
        this.texts = texts;
    }

    void named(PersonId person) {
        tell(person, "identity.administrator-named");
    }

    void dismissed(PersonId person) {
        tell(person, "identity.administrator-dismissed");
    }

    private void tell(PersonId id, String key) {
        people.find(id).ifPresent(person -> {
            Words words = new Words(texts, person.language());
            outbox.post(new Message(
                    person.email(),
                    person.language(),
                    words.t(key + ".subject", site.origin()),
                    words.t(key, site.origin()) + "\n",
                    Optional.empty()));
        });
    }
}
