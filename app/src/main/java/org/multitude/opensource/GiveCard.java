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
import org.multitude.platform.files.StoredFile;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;

/** Writes a card, whoever brings it: state, entry of the register and acts, in the transaction of the caller. */
@Component
class GiveCard {
    private final SoftwareStore software;
    private final Register register;
    private final PublicRecord record;
    private final Diagnoses diagnoses;
    private final Clock clock;

    GiveCard(SoftwareStore software, Register register, PublicRecord record, Diagnoses diagnoses, Clock clock) {
        this.software = software;
        this.register = register;
        this.record = record;
        this.diagnoses = diagnoses;
        this.clock = clock;
    }

    /** A new software with its first card. */
    CommonsEntry enter(OrganizationId body, Card card, StoredFile file, Act.Nature nature) {
        Diagnosis found = Diagnosis.of(card);
        Instant now = now();
        CommonsEntry entry = register.enter(new Register.NewEntry(
                CommonsKind.SOFTWARE, Optional.empty(), card.title(), card.summary(), body, Visibility.PUBLIC));
        ActId act = record.append(SoftwareActs.added(entry, card, file, now, nature));
        KeptCard kept = new KeptCard(UUID.randomUUID(), 1, file.sha256(), file.size(), now, Optional.of(act));
        record.append(SoftwareActs.kept(entry, kept, nature));
        software.insert(described(entry, card, kept));
        diagnoses.keep(kept.id(), found);
        return entry;
    }

    /**
     * The next card of a software, or the first of one that only an inventory named.
     *
     * @param version version of the entry that the caller saw
     * @return its number
     */
    int next(KeptSoftware current, Card card, StoredFile file, int version, Act.Nature nature) {
        Diagnosis found = Diagnosis.of(card);
        CommonsEntry entry = register.describe(current.id(), card.title(), card.summary(), version);
        int number = current.card().map(KeptCard::number).orElse(0) + 1;
        Instant now = now();
        ActId act = record.append(SoftwareActs.updated(entry, card, file, number, current.listing(), now, nature));
        KeptCard kept = new KeptCard(UUID.randomUUID(), number, file.sha256(), file.size(), now, Optional.of(act));
        record.append(SoftwareActs.kept(entry, kept, nature));
        software.replace(described(entry, card, kept));
        diagnoses.keep(kept.id(), found);
        return number;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static KeptSoftware described(CommonsEntry entry, Card card, KeptCard kept) {
        return new KeptSoftware(
                entry.id(),
                card.software().url().toString(),
                card.software().legal().license(),
                new DescribedBy.ByCard(kept));
    }
}
