package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.mail.Message;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/**
 * The message to the contact point of an absent body. It holds titles and addresses of public pages, and nobody's name. As
 * nobody knows which language is read there, it says everything in both.
 */
@Component
class RelayLetter {
    /** Where a contact point says that it wants no messages; its secret follows. */
    static final String STOP = "/no-more-mail/";

    private final Register register;
    private final Installations installations;
    private final PublicAddress address;
    private final Texts texts;

    RelayLetter(Register register, Installations installations, PublicAddress address, Texts texts) {
        this.register = register;
        this.installations = installations;
        this.address = address;
        this.texts = texts;
    }

    Message of(RelayStore.ContactPoint contact, List<Contribution> contributions) {
        String site = installations.find().map(Installation::name).orElse("Multitude");
        String stop = address.origin() + STOP + contact.token();
        String list = list(contributions);
        List<Words> languages = List.of(new Words(texts, Lang.FR), new Words(texts, Lang.EN));
        String subject = languages.stream()
                .map(words -> words.t("contribution.relay.subject", contributions.size(), site))
                .collect(Collectors.joining(" · "));
        String body = languages.stream()
                .map(words ->
                        words.t("contribution.relay.letter", contributions.size(), site, address.origin(), list, stop))
                .collect(Collectors.joining("\n\n––\n\n", "", "\n"));
        return new Message(contact.address(), Lang.FR, subject, body, Optional.of(stop), true, false);
    }

    private String list(List<Contribution> contributions) {
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                contributions.stream().map(Contribution::commons).distinct().toList());
        return contributions.stream()
                .flatMap(contribution -> Stream.ofNullable(entries.get(contribution.commons()))
                        .map(entry -> "- " + entry.title() + "\n  " + contribution.title() + "\n  " + address.origin()
                                + contribution.address(entry)))
                .collect(Collectors.joining("\n\n"));
    }
}
