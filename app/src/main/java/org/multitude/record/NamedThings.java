package org.multitude.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.settings.PublicAddress;
import org.springframework.stereotype.Component;

/** Names any things that acts mention by asking the modules, one question each. */
@Component
public class NamedThings {
    private final List<ThingNames> names;
    private final PublicAddress address;

    NamedThings(List<ThingNames> names, PublicAddress address) {
        this.names = List.copyOf(names);
        this.address = address;
    }

    /** Names of those that are public. */
    public Map<UUID, ThingNames.Named> name(Collection<UUID> ids) {
        Map<UUID, ThingNames.Named> all = new HashMap<>();
        if (!ids.isEmpty()) {
            names.forEach(source -> all.putAll(source.name(ids)));
        }
        return all;
    }

    /** What somebody means by the address of a page, whole or its path alone, or by the id that acts have of a thing. */
    public Optional<ThingNames.Shown> meant(String typed) {
        Optional<UUID> id = id(typed);
        if (id.isPresent()) {
            return Optional.ofNullable(name(List.of(id.get())).get(id.get()))
                    .map(named -> new ThingNames.Shown(named, List.of(id.get())));
        }
        return at(path(typed));
    }

    /** What the page at this path shows, if it is a public one. */
    public Optional<ThingNames.Shown> at(String path) {
        return names.stream().flatMap(source -> source.at(path).stream()).findFirst();
    }

    /** The id that somebody typed, if it is one. */
    public static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private String path(String typed) {
        String path = typed.startsWith(address.origin() + "/")
                ? typed.substring(address.origin().length())
                : typed;
        return path.replaceAll("[?#].*", "").replaceAll("(?<=.)/+$", "");
    }
}
