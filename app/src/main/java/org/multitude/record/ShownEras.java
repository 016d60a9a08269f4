package org.multitude.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.stereotype.Component;

/**
 * What is said of the keys that followed the first, for the verifier. Of one whose act lost its reason with a restored backup
 * nothing is: what the act itself names is followed by the verifier anyway.
 */
@Component
class ShownEras implements PublicThings {
    private final EraStore eras;

    ShownEras(EraStore eras) {
        this.eras = eras;
    }

    @Override
    public String kind() {
        return "era";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return Slice.of(eras.declaredAfter(after, limit + 1), limit, last -> new Cursor(last.since(), last.id()))
                .map(this::shown);
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return eras.byIds(things).stream()
                .filter(era -> era.because().isPresent())
                .map(this::shown)
                .toList();
    }

    private ShownThing shown(Era era) {
        Map<String, String> values = new TreeMap<>();
        values.put("number", Integer.toString(era.number()));
        values.put("origin", era.origin());
        values.put("key", Era.named(era.vkey()));
        values.put("second", Era.named(era.second()));
        values.put("since", era.since().toString());
        era.because().ifPresent(why -> values.put("because", why));
        eras.find(era.number() - 1).ifPresent(former -> {
            values.put("formerKey", Era.named(former.vkey()));
            if (era.beginning() == Era.Beginning.SUCCEEDED) {
                values.put("formerOrigin", former.origin());
                former.end().ifPresent(end -> {
                    values.put("formerSize", Long.toString(end.size()));
                    values.put("formerRoot", end.root().hex());
                });
            }
        });
        return new ShownThing(era.id(), kind(), "/record", values);
    }
}
