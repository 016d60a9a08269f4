package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** What is written to a person about her account: nothing about it should change unseen. */
@Component
class Letters {
    private final Outbox outbox;
    private final Installations installations;
    private final PublicAddress site;
    private final Texts texts;

    Letters(Outbox outbox, Installations installations, PublicAddress site, Texts texts) {
        this.outbox = outbox;
        this.installations = installations;
        this.site = site;
        this.texts = texts;
    }

    /** Whether letters leave: without a mail server nobody would read them. */
    boolean leave() {
        return outbox.leaves();
    }

    /** A link that shows that mail to this address reaches her. */
    void confirmAddress(Person person, String address, String secret) {
        secret(address, person.language(), "identity.letter.confirm", "/confirm/" + secret);
    }

    /** A link with which whoever reads it accepts to act for an organisation. */
    void invited(String address, Lang language, String organization, String secret) {
        String key = "identity.letter.invited";
        outbox.post(Message.secret(
                address,
                language,
                words(language).t(key + ".subject", organization, name()),
                words(language).t(key, organization, name(), site.origin() + "/invitations/" + secret) + "\n"));
    }

    /** A link with which she chooses another password. */
    void resetPassword(Person person, String secret) {
        secret(person.email(), person.language(), "identity.letter.reset", PasswordLink.path(secret));
    }

    void passwordChanged(Person person) {
        plain(person.email(), person.language(), "identity.letter.password-changed", "/reset-password");
    }

    /** Told where she was reached before: whoever took her account could not hide it. */
    void addressChanged(Person before) {
        plain(before.email(), before.language(), "identity.letter.address-changed", "");
    }

    void secondFactorAdded(Person person) {
        plain(person.email(), person.language(), "signin.letter.second-factor-added", "/reset-password");
    }

    void secondFactorRemoved(Person person) {
        plain(person.email(), person.language(), "signin.letter.second-factor-removed", "/reset-password");
    }

    void providerLinked(Person person, String provider) {
        about(person, "signin.letter.provider-linked", provider);
    }

    void providerUnlinked(Person person, String provider) {
        about(person, "signin.letter.provider-unlinked", provider);
    }

    void passkeyAdded(Person person) {
        plain(person.email(), person.language(), "signin.letter.passkey-added", "/account/passkeys");
    }

    void passkeyRemoved(Person person) {
        plain(person.email(), person.language(), "signin.letter.passkey-removed", "/account/passkeys");
    }

    private void about(Person person, String key, String what) {
        about(person, key, what, ProvidersController.ADDRESS);
    }

    private void about(Person person, String key, String what, String page) {
        Words words = words(person.language());
        outbox.post(new Message(
                person.email(),
                person.language(),
                words.t(key + ".subject", name(), what),
                words.t(key, name(), what, site.origin() + page) + "\n",
                Optional.empty()));
    }

    void pageTakenAway(Person person, String why) {
        about(person, "people.letter.taken-away", why, "/account/page");
    }

    void namedAdministrator(Person person) {
        plain(person.email(), person.language(), "identity.administrator-named", "");
    }

    void dismissedAdministrator(Person person) {
        plain(person.email(), person.language(), "identity.administrator-dismissed", "");
    }

    private void secret(String to, Lang language, String key, String path) {
        outbox.post(Message.secret(to, language, subject(language, key), text(language, key, path)));
    }

    private void plain(String to, Lang language, String key, String path) {
        outbox.post(new Message(to, language, subject(language, key), text(language, key, path), Optional.empty()));
    }

    private String subject(Lang language, String key) {
        return words(language).t(key + ".subject", name());
    }

    private String text(Lang language, String key, String path) {
        return words(language).t(key, name(), site.origin() + path) + "\n";
    }

    private Words words(Lang language) {
        return new Words(texts, language);
    }

    private String name() {
        return installations.find().map(Installation::name).orElse("Multitude");
    }
}
