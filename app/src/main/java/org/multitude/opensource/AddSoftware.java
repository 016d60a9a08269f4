package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.files.StoredFile;
import org.multitude.record.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a software by its card. */
@Service
public class AddSoftware {
    private final SoftwareStore software;
    private final GiveCard give;
    private final Register register;
    private final Organizations organizations;

    AddSoftware(SoftwareStore software, GiveCard give, Register register, Organizations organizations) {
        this.software = software;
        this.give = give;
        this.register = register;
        this.organizations = organizations;
    }

    /**
     * Adds it. A software that only an inventory named gets the card, and stays one.
     *
     * @param file where the bytes of the card are kept
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws InvalidCard when the card has errors
     * @throws SoftwareKnown when an inventory named its repository under another body
     */
    @Transactional
    public CommonsEntry add(PersonId person, OrganizationId body, Card card, StoredFile file) {
        organizations.requirePublisher(person, body);
        if (!card.valid()) {
            throw new InvalidCard(card.reading().errors().size());
        }
        Optional<KeptSoftware> named = RepositoryAddress.of(
                        card.software().url().toString())
                .flatMap(address -> software.at(address.key()))
                .filter(known -> known.listing().isPresent());
        if (named.isEmpty()) {
            return give.enter(body, card, file, Act.Nature.HERE);
        }
        CommonsEntry entry = register.shown(named.get().id());
        if (!entry.body().equals(body)) {
            throw new SoftwareKnown(
                    entry.address(),
                    organizations.find(entry.body()).map(Organization::name).orElse(""));
        }
        give.next(named.get(), card, file, entry.version(), Act.Nature.HERE);
        return register.shown(entry.id());
    }
}
