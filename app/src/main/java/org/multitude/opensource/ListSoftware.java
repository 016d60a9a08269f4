package org.multitude.opensource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.OrganizationId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters a software that only an inventory names, or brings what the inventory says of it up to date. */
@Component
class ListSoftware {
    private final SoftwareStore software;
    private final Register register;
    private final PublicRecord record;
    private final Clock clock;

    ListSoftware(SoftwareStore software, Register register, PublicRecord record, Clock clock) {
        this.software = software;
        this.register = register;
        this.record = record;
        this.clock = clock;
    }

    /** Enters it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(OrganizationId body, InventoryRow row) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommonsEntry entry = register.enter(new Register.NewEntry(
                CommonsKind.SOFTWARE, Optional.empty(), row.name(), row.summary(), body, Visibility.PUBLIC));
        record.append(SoftwareActs.listed(entry, row, now));
        software.insert(kept(entry, row));
    }

    /** Brings it up to date; false when the inventory says nothing new, or speaks of an earlier day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(CommonsEntry before, KeptSoftware known, Listed listing, InventoryRow row) {
        if (row.listing().sourceDate().isBefore(listing.sourceDate())) {
            return false;
        }
        Map<String, Optional<String>> changed = said(before, known, listing);
        said(row).forEach((name, value) -> changed.compute(name, (key, old) -> value.equals(old) ? null : value));
        if (changed.isEmpty()) {
            return false;
        }
        CommonsEntry entry = register.describe(before.id(), row.name(), row.summary(), before.version());
        record.append(SoftwareActs.relisted(entry, changed, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        software.replace(kept(entry, row));
        return true;
    }

    private static KeptSoftware kept(CommonsEntry entry, InventoryRow row) {
        return new KeptSoftware(
                entry.id(), row.repository().text(), row.licence(), new DescribedBy.ByInventory(row.listing()));
    }

    private static Map<String, Optional<String>> said(CommonsEntry entry, KeptSoftware known, Listed listing) {
        return said(entry.title(), entry.summary(), known.repository(), known.licence(), listing);
    }

    private static Map<String, Optional<String>> said(InventoryRow row) {
        return said(row.name(), row.summary(), row.repository().text(), row.licence(), row.listing());
    }

    private static Map<String, Optional<String>> said(
            String name, String summary, String repository, Optional<String> licence, Listed listing) {
        Map<String, Optional<String>> said = new LinkedHashMap<>(listing.fields());
        said.put("name", Optional.of(name));
        said.put("summary", Optional.of(summary).filter(text -> !text.isEmpty()));
        said.put("repository", Optional.of(repository));
        said.put("licence", licence);
        return said;
    }
}
