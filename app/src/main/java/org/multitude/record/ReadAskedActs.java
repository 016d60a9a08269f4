package org.multitude.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.find.Wish;
import org.multitude.platform.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from an address which acts it asks for: types by their code, bodies and things by the address of their page. */
@Component
class ReadAskedActs {
    private static final int MOST = 20;
    private static final int LONGEST = 300;

    private final NamedThings names;
    private final ShelfStore shelves;
    private final Texts texts;

    ReadAskedActs(NamedThings names, ShelfStore shelves, Texts texts) {
        this.names = names;
        this.shelves = shelves;
        this.texts = texts;
    }

    AskedActs read(String path, MultiValueMap<String, String> parameters) {
        Map<String, String> named = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        Set<String> types = values(parameters, AskedActs.TYPE);
        types.stream().filter(type -> !known(type)).forEach(unknown::add);
        Set<String> bodies = new LinkedHashSet<>();
        Set<UUID> bodyIds = new LinkedHashSet<>();
        for (String typed : values(parameters, AskedActs.BODY)) {
            Optional<ThingNames.Shown> body = names.meant(typed);
            Optional<UUID> id = body.map(shown -> shown.things().getFirst()).or(() -> NamedThings.id(typed));
            // The same body is asked for at one address, whichever way it was typed.
            String value = body.map(shown -> shown.named().address()).orElse(typed);
            body.ifPresent(shown -> named.put(value, shown.named().name()));
            id.ifPresentOrElse(bodyIds::add, () -> unknown.add(typed));
            bodies.add(value);
        }
        Set<String> things = new LinkedHashSet<>();
        Set<UUID> thingIds = new LinkedHashSet<>();
        for (String typed : values(parameters, AskedActs.THING)) {
            Optional<UUID> id = NamedThings.id(typed);
            Optional<ThingNames.Shown> thing = names.meant(typed);
            String value = id.isPresent()
                    ? typed
                    : thing.map(shown -> shown.named().address()).orElse(typed);
            thing.ifPresent(shown -> {
                named.put(value, shown.named().name());
                thingIds.addAll(shown.things());
            });
            id.ifPresent(thingIds::add);
            if (id.isEmpty() && thing.isEmpty()) {
                unknown.add(typed);
            }
            things.add(value);
        }
        Wish wish = new Wish(
                path,
                "",
                false,
                Optional.empty(),
                Map.of(AskedActs.TYPE, types, AskedActs.BODY, bodies, AskedActs.THING, things),
                values(parameters, "open").stream()
                        .filter(Set.of(AskedActs.TYPE, AskedActs.BODY)::contains)
                        .findFirst()
                        .orElse(""));
        return new AskedActs(wish, new ActFilter(types, bodyIds, thingIds), named, unknown);
    }

    /** A type that has a name, or acts without one. */
    private boolean known(String type) {
        return texts.has("act-type." + type)
                || shelves.types(Set.of()).stream().anyMatch(kept -> kept.of().equals(type));
    }

    private static Set<String> values(MultiValueMap<String, String> parameters, String name) {
        Set<String> values = new LinkedHashSet<>();
        parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .limit(MOST)
                .forEach(values::add);
        return values;
    }
}
