package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final LookStore looks;
    private final Register register;

    ShownCards(SoftwareStore software, LookStore looks, Register register) {
        this.software = software;
        this.looks = looks;
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
        Map<UUID, Look> beside =
                looks.of(found.stream().map(kept -> kept.card().id()).toList());
        return found.stream()
                .flatMap(kept -> Optional.ofNullable(entries.get(kept.software()))
                        .filter(CommonsEntry::isRecorded)
                        .map(entry -> shown(
                                entry,
                                kept.card(),
                                Optional.ofNullable(beside.get(kept.card().id()))))
                        .stream())
                .toList();
    }

    private static ShownThing shown(CommonsEntry entry, KeptCard card, Optional<Look> beside) {
        String address = entry.address() + "/versions/" + card.number();
        Map<String, String> values = new TreeMap<>();
        values.put("software", entry.id().toString());
        values.put("number", Integer.toString(card.number()));
        values.put("sha256", card.sha256());
        values.put("size", Long.toString(card.size()));
        values.put("addedAt", card.addedAt().toString());
        beside.ifPresent(look -> {
            values.put("place", look.place().code());
            values.put("lookedAt", look.at().toString());
            look.address().ifPresent(value -> values.put("address", value));
            look.origin().ifPresent(value -> values.put("origin", value));
            look.said().ifPresent(value -> values.put("licenceTexts", value));
            look.leftOut().ifPresent(value -> values.put("unread", value));
            SourceState state = look.state();
            state.directory().ifPresent(value -> values.put("directory", value.toString()));
            state.revision().ifPresent(value -> values.put("revision", value.toString()));
            state.snapshot().ifPresent(value -> values.put("snapshot", value.toString()));
            state.skipped().ifPresent(value -> values.put("skipped", value.code()));
        });
        return new ShownThing(
                card.id(),
                "software-card",
                address,
                values,
                entry.files(Map.of("sha256", address + "/publiccode.yml")));
    }
}
