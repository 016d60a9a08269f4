package org.multitude.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.stereotype.Component;

/** A kind of thing that only the tests of the record have: texts kept in memory. */
@Component
class Essays implements PublicThings {
    private final Map<UUID, String> texts = new ConcurrentHashMap<>();

    UUID write(String text) {
        UUID id = UUID.randomUUID();
        texts.put(id, text);
        return id;
    }

    @Override
    public String kind() {
        return "essay";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        return new Slice<>(find(List.copyOf(texts.keySet())), Optional.empty());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return things.stream()
                .filter(texts::containsKey)
                .map(id -> new ShownThing(id, kind(), "/", Map.of("text", texts.getOrDefault(id, ""))))
                .toList();
    }
}
