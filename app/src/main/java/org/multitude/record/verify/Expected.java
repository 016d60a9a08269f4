package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.record.Entry;

/**
 * What the site must show, according to the log alone: for each thing, each field as the last act that set it left it.
 * From {@link #beginReading} on, the states that a thing had meanwhile are kept too, because the site lives while it is
 * read.
 */
final class Expected {
    private final Map<UUID, Map<String, Field>> things = new HashMap<>();
    private final Map<UUID, List<Map<String, Field>>> meanwhile = new HashMap<>();
    private final List<Logged> acts = new ArrayList<>();
    private final List<Restored> restored = new ArrayList<>();
    private final Set<Integer> lost = new HashSet<>();
    private final Set<UUID> erased = new HashSet<>();
    private boolean reading;

    /** Acts of which a restored backup may lack what they were about, as an act of the log declares. */
    private record Restored(long first, long until) {}

    /**
     * An act of the log.
     *
     * @param entry what it says
     * @param hash hash of its bytes as a leaf, in hexadecimal
     */
    record Logged(Entry entry, String hash) {}

    /**
     * A field of a thing.
     *
     * @param index place of the act that set it last
     * @param act random id of that act
     * @param type type of that act
     * @param committed whether {@code text} is a commitment rather than the value
     * @param text the value, or its commitment
     */
    record Field(long index, UUID act, String type, boolean committed, String text) {
        /** The act that set it. */
        String inWords() {
            return "act " + index;
        }
    }

    void add(Entry entry, String hash) {
        long index = acts.size();
        acts.add(new Logged(entry, hash));
        if (entry.type().equals("record.restored")) {
            restored.add(new Restored(number(entry, "first"), number(entry, "until")));
        }
        fold((int) index, entry);
    }

    private static long number(Entry entry, String name) {
        String token = entry.tokens().getOrDefault(name, "");
        return token.matches("[0-9]{1,18}") ? Long.parseLong(token) : 0;
    }

    private void fold(int index, Entry entry) {
        if (!entry.setsFields()) {
            erase(entry);
            return;
        }
        @Nullable Map<String, Field> before = things.get(entry.thing());
        Map<String, Field> fields = before == null ? new HashMap<>() : reading ? new HashMap<>(before) : before;
        entry.tokens().forEach((name, token) -> fields.put(name, field(index, entry, false, token)));
        entry.commitments().forEach((name, commitment) -> {
            if (!name.equals("occurredAt")) {
                fields.put(name, field(index, entry, true, commitment));
            }
        });
        keep(entry.thing(), before, fields);
    }

    /** What an act erased is expected no more, and is shown no more. What it does not name stays as it was. */
    private void erase(Entry entry) {
        @Nullable Map<String, Field> before = things.get(entry.thing());
        if (before == null || entry.erased().isEmpty()) {
            return;
        }
        Map<String, Field> fields = new HashMap<>(before);
        entry.erased().forEach(name -> {
            Field field = fields.get(name);
            if (field != null && field.committed()) {
                fields.remove(name);
            }
        });
        if (fields.size() < before.size()) {
            erased.add(entry.thing());
        }
        keep(entry.thing(), before, fields);
    }

    private void keep(UUID thing, @Nullable Map<String, Field> before, Map<String, Field> fields) {
        things.put(thing, fields);
        if (reading) {
            List<Map<String, Field>> states = meanwhile.computeIfAbsent(thing, ignored -> new ArrayList<>());
            if (states.isEmpty() && before != null) {
                states.add(before);
            }
            states.add(fields);
        }
    }

    private static Field field(long index, Entry entry, boolean committed, String text) {
        return new Field(index, entry.act(), entry.type(), committed, text);
    }

    /** Whether a later act declares that what this one was about may be lost with a restored backup. */
    boolean mayBeLost(int index) {
        return restored.stream().anyMatch(range -> range.first() <= index && index < range.until());
    }

    /** The site says that it lost what this act was about, as it declared. */
    void lost(int index) {
        lost.add(index);
    }

    /** How many acts are lost that way. */
    int lost() {
        return lost.size();
    }

    /** How many things have fields whose values acts erased. */
    int erased() {
        return erased.size();
    }

    /** From now on every thing is expected as if the lost acts had not been. */
    void forgetLost() {
        if (!lost.isEmpty()) {
            things.clear();
            erased.clear();
            for (int index = 0; index < acts.size(); index++) {
                // What was erased since stays erased: a restored backup erases it again.
                if (!lost.contains(index) || !acts.get(index).entry().erased().isEmpty()) {
                    fold(index, acts.get(index).entry());
                }
            }
        }
    }

    /** The site is read from now on: any state that a thing has from now on may be the one that was read. */
    void beginReading() {
        reading = true;
    }

    /** The things that are there, by id. */
    Map<UUID, Map<String, Field>> things() {
        return things;
    }

    /** Every state that a thing had since the reading began, the latest last; none when no act made it. */
    List<Map<String, Field>> states(@Nullable UUID thing) {
        List<Map<String, Field>> states = meanwhile.get(thing);
        if (states != null) {
            return states;
        }
        Map<String, Field> only = things.get(thing);
        return only == null ? List.of() : List.of(only);
    }

    Logged act(int index) {
        return acts.get(index);
    }

    /** An act as a person finds it: its place, what was done, and the page that proves it. */
    String inWords(int index) {
        String type = act(index).entry().type();
        return "act " + index + " (" + type.replaceAll("[.-]", " ") + ", /record/" + index + ")";
    }

    int size() {
        return acts.size();
    }
}
