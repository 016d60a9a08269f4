package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.record.Entry;

/**
 * What the site must show, according to the log alone: for each thing, each field as the last act that set it left it.
 */
final class Expected {
    private final Map<UUID, Map<String, Field>> things = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A field of a thing.
     *
     * @param index place of the act that set it last
     * @param type type of that act
     * @param committed whether {@code text} is a commitment rather than the value
     * @param text the value, or its commitment
     */
    record Field(long index, String type, boolean committed, String text) {}

    void add(long index, Entry entry) {
        entries.add(entry);
        Map<String, Field> fields = things.computeIfAbsent(entry.thing(), ignored -> new HashMap<>());
        entry.tokens().forEach((name, token) -> fields.put(name, new Field(index, entry.type(), false, token)));
        entry.commitments().forEach((name, commitment) -> {
            if (!name.equals("occurredAt")) {
                fields.put(name, new Field(index, entry.type(), true, commitment));
            }
        });
    }

    Map<UUID, Map<String, Field>> things() {
        return things;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    int size() {
        return entries.size();
    }
}
