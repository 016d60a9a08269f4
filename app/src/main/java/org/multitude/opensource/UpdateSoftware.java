package org.multitude.opensource;

import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a software a new version of its card, or its first one; the versions before stay readable. */
@Service
class UpdateSoftware {
    private final SoftwareStore software;
    private final GiveCard give;
    private final Register register;
    private final Organizations organizations;

    UpdateSoftware(SoftwareStore software, GiveCard give, Register register, Organizations organizations) {
        this.software = software;
        this.give = give;
        this.register = register;
        this.organizations = organizations;
    }

    /**
     * Replaces the card.
     *
     * @param version version of the entry that the person saw
     * @return the number of the new card
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for its body
     * @throws InvalidCard when the card has errors
     * @throws SameCard when nothing changed
     * @throws org.multitude.platform.web.ChangedMeanwhile when somebody else changed it since
     */
    @Transactional
    public int update(PersonId person, CommonsId id, Card card, StoredFile file, int version) {
        CommonsEntry before = register.find(id).orElseThrow(NotFound::new);
        organizations.requirePublisher(person, before.body());
        if (!card.valid()) {
            throw new InvalidCard(card.reading().errors().size());
        }
        KeptSoftware current = software.lock(id).orElseThrow(NotFound::new);
        if (before.version() == version
                && current.card()
                        .filter(kept -> kept.sha256().equals(file.sha256()))
                        .isPresent()) {
            throw new SameCard();
        }
        return give.next(current, card, file, version, Act.Nature.HERE);
    }
}
