package org.multitude.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names what people follow, by asking the modules, one question each. */
@Component
public class NamesOfThings {
    private final List<ThingNames> names;

    NamesOfThings(List<ThingNames> names) {
        this.names = List.copyOf(names);
    }

    /** What the page at this path shows, if it is a public one. */
    public Optional<ThingNames.Shown> at(String path) {
        return names.stream().flatMap(source -> source.at(path).stream()).findFirst();
    }

    /** Names of those that are public. */
    public Map<UUID, ThingNames.Named> of(Collection<UUID> things) {
        Map<UUID, ThingNames.Named> all = new HashMap<>();
        if (!things.isEmpty()) {
            names.forEach(source -> all.putAll(source.name(things)));
        }
        return all;
    }
}
