package org.multitude.opensource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a software a new version of its card; the versions before stay readable. */
@Service
class UpdateSoftware {
    private final SoftwareStore software;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    UpdateSoftware(
            SoftwareStore software, Register register, Organizations organizations, PublicRecord record, Clock clock) {
        this.software = software;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
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
        CommonsEntry entry = register.describe(id, card.title(), card.summary(), version);
        KeptSoftware current = software.find(id).orElseThrow(NotFound::new);
        if (current.card().sha256().equals(file.sha256())) {
            throw new SameCard();
        }
        int number = current.card().number() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(SoftwareActs.updated(entry, card, file, number, now));
        KeptCard kept = new KeptCard(UUID.randomUUID(), number, file.sha256(), file.size(), now, Optional.of(act));
        record.append(SoftwareActs.kept(entry, kept));
        software.replace(new KeptSoftware(
                id, card.software().url().toString(), card.software().legal().license(), kept));
        return number;
    }
}
