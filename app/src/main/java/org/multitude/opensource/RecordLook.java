package org.multitude.opensource;

import java.util.List;
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

    /** Puts it in the place of what was found beside the current card before, unless that is the same; false then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean foundAnew(CommonsEntry entry, Look look, Act.Nature nature) {
        return foundAnew(
                entry,
                software.find(entry.id())
                        .flatMap(KeptSoftware::card)
                        .map(KeptCard::id)
                        .orElseThrow(),
                look,
                nature);
    }

    /** The same for any card. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean foundAnew(CommonsEntry entry, UUID card, Look look, Act.Nature nature) {
        if (looks.of(card).filter(look::saysAs).isPresent()) {
            return false;
        }
        SoftwareStore.CardOf described = software.cardsByIds(List.of(card)).getFirst();
        record.append(SoftwareActs.looked(entry, described.card(), look, nature));
        looks.put(card, look);
        return true;
    }
}
