package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of software, for the verifier. */
@Component
class ShownSoftware implements PublicThings {
    private final Register register;
    private final SoftwareStore software;

    ShownSoftware(Register register, SoftwareStore software) {
        this.register = register;
        this.software = software;
    }

    @Override
    public String kind() {
        return "software";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<CommonsEntry> slice = register.recorded(CommonsKind.SOFTWARE, after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(register.byIds(things.stream().map(CommonsId::new).toList()).values().stream()
                .filter(entry -> entry.kind() == CommonsKind.SOFTWARE && entry.isRecorded())
                .toList());
    }

    private List<ShownThing> shown(List<CommonsEntry> entries) {
        Map<CommonsId, KeptSoftware> kept =
                software.byIds(entries.stream().map(CommonsEntry::id).toList());
        return entries.stream()
                .map(entry -> shown(entry, Optional.ofNullable(kept.get(entry.id()))))
                .toList();
    }

    private static ShownThing shown(CommonsEntry entry, Optional<KeptSoftware> kept) {
        Map<String, String> values = new TreeMap<>();
        values.put("slug", entry.slug().text());
        values.put("body", entry.body().toString());
        values.put("name", entry.title());
        values.put("createdAt", entry.createdAt().toString());
        if (!entry.summary().isEmpty()) {
            values.put("summary", entry.summary());
        }
        kept.ifPresent(software -> {
            values.put("repository", software.repository());
            software.licence().ifPresent(licence -> values.put("licence", licence));
            software.card().ifPresent(card -> {
                values.put("file", card.sha256());
                values.put("version", String.valueOf(card.number()));
            });
            software.listing()
                    .ifPresent(listing ->
                            listing.fields().forEach((name, value) -> value.ifPresent(text -> values.put(name, text))));
        });
        return new ShownThing(
                entry.id().value(),
                "software",
                entry.address(),
                entry.readable(values),
                entry.files(
                        kept.flatMap(KeptSoftware::card).isPresent()
                                ? Map.of("file", entry.address() + "/publiccode.yml")
                                : Map.of()));
    }
}
