package org.multitude.opensource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.files.StoredFile;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a software by its card. */
@Service
public class AddSoftware {
    private final SoftwareStore software;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    AddSoftware(
            SoftwareStore software, Register register, Organizations organizations, PublicRecord record, Clock clock) {
        this.software = software;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Adds it.
     *
     * @param file where the bytes of the card are kept
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws InvalidCard when the card has errors
     */
    @Transactional
    public CommonsEntry add(PersonId person, OrganizationId body, Card card, StoredFile file) {
        organizations.requirePublisher(person, body);
        if (!card.valid()) {
            throw new InvalidCard(card.reading().errors().size());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommonsEntry entry = register.enter(new Register.NewEntry(
                CommonsKind.SOFTWARE, Optional.empty(), card.title(), card.summary(), body, Visibility.PUBLIC));
        ActId act = record.append(SoftwareActs.added(entry, card, file, now));
        KeptCard kept = new KeptCard(UUID.randomUUID(), 1, file.sha256(), file.size(), now, Optional.of(act));
        record.append(SoftwareActs.kept(entry, kept));
        software.insert(new KeptSoftware(
                entry.id(),
                card.software().url().toString(),
                card.software().legal().license(),
                kept));
        return entry;
    }
}
