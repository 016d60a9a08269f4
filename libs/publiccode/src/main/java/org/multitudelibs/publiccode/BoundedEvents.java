package org.multitudelibs.publiccode;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Hands the events of a file on while they stay within bounds: one document, neither nesting that could exhaust a stack
 * nor more keys and values than any description has. Looking at each event before the tree takes it spares a second
 * reading of the file.
 */
final class BoundedEvents implements Parser {
    static final int MAXIMUM_DEPTH = 50;
    static final int MAXIMUM_EVENTS = 100_000;

    /** The first event beyond the bounds; it goes no further than the reader of the file. */
    static final class Excess extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final FindingCode code;
        private final transient Place place;

        private Excess(FindingCode code, Event event) {
            super(code.id(), null, false, false);
            this.code = code;
            this.place = event.getStartMark().map(Place::of).orElse(Place.NONE);
        }

        FindingCode code() {
            return code;
        }

        Place place() {
            return place;
        }
    }

    private final Parser parser;
    private int depth;
    private int documents;
    private int events;

    BoundedEvents(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case DocumentStart -> documents++;
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {}
        }
        if (documents > 1) {
            throw new Excess(FindingCode.SEVERAL_DOCUMENTS, event);
        }
        if (depth > MAXIMUM_DEPTH || ++events > MAXIMUM_EVENTS) {
            throw new Excess(FindingCode.TOO_COMPLEX, event);
        }
        return event;
    }
}
