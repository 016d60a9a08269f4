package org.multitude.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ActStore acts;

    Completed(List<PublicThings> things, List<AddedFields> added, ActStore acts) {
        this.things = List.copyOf(things);
        this.added = List.copyOf(added);
        this.acts = acts;
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
        return find(thing).map(ShownThing::values).orElse(Map.of());
    }

    /** Names of the fields of a thing that are hidden. */
    Set<String> hidden(UUID thing) {
        return find(thing).map(shown -> hidden(List.of(shown)).get(thing)).orElse(Set.of());
    }

    /**
     * Names of the fields of each of these things that are hidden, as their values say. Where the decision was lost with a
     * restored backup, the entry of its act says it alone.
     */
    Map<UUID, Set<String>> hidden(List<ShownThing> shown) {
        List<UUID> silent = shown.stream()
                .filter(thing -> !thing.values().containsKey(HideThing.FIELD))
                .map(ShownThing::id)
                .toList();
        Map<UUID, RecordedAct> said =
                silent.isEmpty() ? Map.of() : acts.lastAbout(silent, RecordedAct.RESTRICTED, RecordedAct.REVERSED);
        Map<UUID, Set<String>> hidden = new HashMap<>();
        for (ShownThing thing : shown) {
            RecordedAct act = said.get(thing.id());
            hidden.put(
                    thing.id(),
                    hidden(act == null ? thing.values() : act.entry().tokens()));
        }
        return hidden;
    }

    private Optional<ShownThing> find(UUID thing) {
        return things.stream()
                .flatMap(source -> source.find(List.of(thing)).stream())
                .findFirst()
                .map(shown -> of(List.of(shown)).getFirst());
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
    private static Set<String> hidden(Map<String, String> values) {
        String names = values.getOrDefault(HideThing.FIELD, HideThing.NOTHING);
        return names.equals(HideThing.NOTHING)
                ? Set.of()
                : Arrays.stream(names.split("\\+")).collect(Collectors.toUnmodifiableSet());
    }
}
