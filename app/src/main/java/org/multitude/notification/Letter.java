package org.multitude.notification;

import java.util.Optional;
import org.multitude.identity.Person;
import org.multitude.platform.mail.Message;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Makes the messages that repeat notices; each can be answered by one click that ends them (RFC 8058). */
@Component
class Letter {
    /** Beginning of the address at which somebody ends this mail. */
    static final String STOP = "/no-more-notices/";

    private final Installations installations;
    private final PublicAddress address;
    private final Texts texts;

    Letter(Installations installations, PublicAddress address, Texts texts) {
        this.installations = installations;
        this.address = address;
        this.texts = texts;
    }

    /** One notice. */
    Message of(Person recipient, Notice notice, MailChoice choice) {
        Words words = words(recipient);
        String sentence = sentence(notice, words);
        return message(
                recipient,
                choice,
                sentence,
                words.t("notification.mail", sentence, at(notice.address()), site(), stop(choice)));
    }

    /** Several, in a text of their own. */
    Message of(Person recipient, MailChoice choice, String subject, String text) {
        return message(
                recipient,
                choice,
                subject,
                text
                        + words(recipient)
                                .t("notification.summary.end", site(), at(MailChoiceController.SETTINGS), stop(choice))
                        + "\n");
    }

    /** A sentence that a later version no longer has must not hold up the others. */
    String sentence(Notice notice, Words words) {
        return texts.has(notice.sentence())
                ? words.t(notice.sentence(), notice.arguments().toArray())
                : words.t("notification.untold");
    }

    Words words(Person recipient) {
        return new Words(texts, recipient.language());
    }

    String site() {
        return installations.find().map(Installation::name).orElse("Multitude");
    }

    String at(String path) {
        return address.origin() + path;
    }

    private String stop(MailChoice choice) {
        return at(STOP + choice.token());
    }

    private Message message(Person recipient, MailChoice choice, String subject, String text) {
        return new Message(
                recipient.email(), recipient.language(), subject, text, Optional.of(stop(choice)), true, false);
    }
}
