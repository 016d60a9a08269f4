package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.contribution.PublishedContact;
import org.springframework.stereotype.Component;

/** The first contact for maintenance whose address the card of a software publishes. */
@Component
class SoftwareContact implements PublishedContact {
    private final SoftwareStore software;
    private final CardInput cards;

    SoftwareContact(SoftwareStore software, CardInput cards) {
        this.software = software;
        this.cards = cards;
    }

    @Override
    public Optional<String> of(CommonsEntry commons) {
        return commons.kind() == CommonsKind.SOFTWARE
                ? software
                        .find(commons.id())
                        .flatMap(KeptSoftware::card)
                        .flatMap(cards::kept)
                        .flatMap(card -> card.reading().software())
                        .stream()
                        .flatMap(said -> said.maintenance().contacts().stream())
                        .flatMap(contact -> contact.email().stream())
                        .findFirst()
                : Optional.empty();
    }
}
