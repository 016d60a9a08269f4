package org.multitude.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names what people follow, by asking the modules, one question each. */
@Component
class NamesOfThings {
    private final List<ThingNames> names;

    NamesOfThings(List<ThingNames> names) {
        this.names = List.copyOf(names);
    }

    /** Names of those that are public. */
    Map<UUID, ThingNames.Named> of(Collection<UUID> things) {
        Map<UUID, ThingNames.Named> all = new HashMap<>();
        if (!things.isEmpty()) {
            names.forEach(source -> all.putAll(source.name(things)));
        }
        return all;
    }
}
