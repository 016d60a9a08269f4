package org.multitudelibs.publiccode;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** Looks at the file event by event, before any tree is built: one document, and no nesting that could exhaust a stack. */
record EventBounds(LoadSettings settings) {
    static final int MAXIMUM_DEPTH = 50;

    record Excess(FindingCode code, Place place) {}

    Optional<Excess> excess(String text) {
        int depth = 0;
        int documents = 0;
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
            if (depth > MAXIMUM_DEPTH) {
                return excess(FindingCode.TOO_COMPLEX, event);
            }
        }
        return Optional.empty();
    }

    private static Optional<Excess> excess(FindingCode code, Event event) {
        return Optional.of(new Excess(code, event.getStartMark().map(Place::of).orElse(Place.NONE)));
    }
}
