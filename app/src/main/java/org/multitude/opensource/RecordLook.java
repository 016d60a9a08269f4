package org.multitude.opensource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was found beside a card: state and act, in the transaction of the caller. */
@Component
class RecordLook {
    private final LookStore looks;
    private final SoftwareStore software;
    private final PublicRecord record;

    RecordLook(LookStore looks, SoftwareStore software, PublicRecord record) {
        this.looks = looks;
        this.software = software;
        this.record = record;
    }

    /** Puts it in the place of what was found beside this card before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(CommonsEntry entry, UUID card, Look look, Act.Nature nature) {
        SoftwareStore.CardOf described = software.cardsByIds(List.of(card)).getFirst();
        record.append(SoftwareActs.looked(entry, described.card(), look, nature));
        looks.put(card, look);
        looks.done(card);
    }

    /** The same for the current card, unless the same was found there before; false then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean foundAnew(CommonsEntry entry, Look look, Act.Nature nature) {
        UUID card = software.find(entry.id())
                .flatMap(KeptSoftware::card)
                .map(KeptCard::id)
                .orElseThrow();
        Optional<Look> before = looks.of(card);
        if (before.filter(look::saysAs).isPresent()) {
            return false;
        }
        found(entry, card, look, nature);
        return true;
    }
}
