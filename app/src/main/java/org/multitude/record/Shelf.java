package org.multitude.record;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where acts of one type, of one responsible body, or of both stand together.
 *
 * @param type their type; empty for all
 * @param body who answers for them; empty for all
 */
record Shelf(Optional<String> type, Optional<UUID> body) {
    /** The shelves on which an act stands. */
    static Stream<Shelf> of(RecordedAct act) {
        Optional<String> type = Optional.of(act.type());
        Optional<UUID> body = act.entry().body();
        Shelf ofItsType = new Shelf(type, Optional.empty());
        return body.isEmpty()
                ? Stream.of(ofItsType)
                : Stream.of(ofItsType, new Shelf(Optional.empty(), body), new Shelf(type, body));
    }
}
