package org.multitude.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.stereotype.Component;

/** What is said of restored backups, for the verifier. */
@Component
class ShownRestorations implements PublicThings {
    private final RestorationStore restorations;

    ShownRestorations(RestorationStore restorations) {
        this.restorations = restorations;
    }

    @Override
    public String kind() {
        return "restoration";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return Slice.of(restorations.after(after, limit + 1), limit, last -> new Cursor(last.restoredAt(), last.id()))
                .map(ShownRestorations::shown);
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return restorations.byIds(things).stream().map(ShownRestorations::shown).toList();
    }

    private static ShownThing shown(Restoration restoration) {
        Map<String, String> values = Map.of(
                "madeAt", restoration.madeAt().toString(),
                "first", Long.toString(restoration.first()),
                "until", Long.toString(restoration.until()),
                "lost", Long.toString(restoration.lost()),
                "restoredAt", restoration.restoredAt().toString());
        return new ShownThing(restoration.id(), "restoration", "/record", values);
    }
}
