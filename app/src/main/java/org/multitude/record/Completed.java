package org.multitude.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the site shows of things altogether: what their module shows, what others add, less what is hidden. */
@Component
class Completed {
    private final List<PublicThings> things;
    private final List<AddedFields> added;

    Completed(List<PublicThings> things, List<AddedFields> added) {
        this.things = List.copyOf(things);
        this.added = List.copyOf(added);
    }

    /** These things with what other modules add. */
    List<ShownThing> of(List<ShownThing> shown) {
        Map<UUID, Map<String, String>> more =
                added(shown.stream().map(ShownThing::id).toList());
        return shown.stream()
                .map(thing -> more.containsKey(thing.id()) ? with(thing, more.get(thing.id())) : thing)
                .toList();
    }

    /** The values of a thing; none when it is not public. */
    Map<String, String> values(UUID thing) {
        return things.stream()
                .flatMap(source -> source.find(List.of(thing)).stream())
                .findFirst()
                .map(shown -> of(List.of(shown)).getFirst().values())
                .orElse(Map.of());
    }

    private Map<UUID, Map<String, String>> added(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        added.forEach(source -> source.of(ids)
                .forEach((id, values) ->
                        all.computeIfAbsent(id, ignored -> new TreeMap<>()).putAll(values)));
        return all;
    }

    private static ShownThing with(ShownThing thing, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(thing.values());
        values.putAll(more);
        values.keySet().removeAll(hidden(more));
        return new ShownThing(thing.id(), thing.kind(), thing.address(), values, thing.downloads(), thing.leaves());
    }

    /** Names of the fields that these values say are hidden. */
    static Set<String> hidden(Map<String, String> values) {
        String names = values.getOrDefault(HideThing.FIELD, HideThing.NOTHING);
        return names.equals(HideThing.NOTHING)
                ? Set.of()
                : Arrays.stream(names.split("\\+")).collect(Collectors.toUnmodifiableSet());
    }
}
