package org.multitudelibs.publiccode;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Looks at the file event by event, before any tree is built: one document, neither nesting that could exhaust a stack
 * nor more keys and values than any description has.
 */
record EventBounds(LoadSettings settings) {
    static final int MAXIMUM_DEPTH = 50;
    static final int MAXIMUM_EVENTS = 100_000;

    record Excess(FindingCode code, Place place) {}

    Optional<Excess> excess(String text) {
        int depth = 0;
        int documents = 0;
        int events = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case DocumentStart -> documents++;
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (documents > 1) {
                return excess(FindingCode.SEVERAL_DOCUMENTS, event);
            }
            if (depth > MAXIMUM_DEPTH || ++events > MAXIMUM_EVENTS) {
                return excess(FindingCode.TOO_COMPLEX, event);
            }
        }
        return Optional.empty();
    }

    private static Optional<Excess> excess(FindingCode code, Event event) {
        return Optional.of(new Excess(code, event.getStartMark().map(Place::of).orElse(Place.NONE)));
    }
}
