package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of every version of a card, for the verifier, which also downloads each file and hashes it. */
@Component
class ShownCards implements PublicThings {
    private final SoftwareStore software;
    private final Register register;

    ShownCards(SoftwareStore software, Register register) {
        this.software = software;
        this.register = register;
    }

    @Override
    public String kind() {
        return "software-card";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<SoftwareStore.CardOf> slice = software.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(software.cardsByIds(things));
    }

    private List<ShownThing> shown(List<SoftwareStore.CardOf> found) {
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.stream().map(SoftwareStore.CardOf::software).distinct().toList());
        return found.stream()
                .flatMap(kept -> Optional.ofNullable(entries.get(kept.software()))
                        .filter(CommonsEntry::isRecorded)
                        .map(entry -> shown(entry, kept.card()))
                        .stream())
                .toList();
    }

    private static ShownThing shown(CommonsEntry entry, KeptCard card) {
        String address = entry.address() + "/versions/" + card.number();
        return new ShownThing(
                card.id(),
                "software-card",
                address,
                Map.of(
                        "software", entry.id().toString(),
                        "number", Integer.toString(card.number()),
                        "sha256", card.sha256(),
                        "size", Long.toString(card.size()),
                        "addedAt", card.addedAt().toString()),
                entry.files(Map.of("sha256", address + "/publiccode.yml")));
    }
}
