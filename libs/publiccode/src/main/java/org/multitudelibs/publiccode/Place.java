package org.multitudelibs.publiccode;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where something is written, counted from 1; {@link #NONE} when it is written nowhere. */
record Place(int line, int column) {
    static final Place NONE = new Place(0, 0);

    static Place of(Node node) {
        return node.getStartMark().map(Place::of).orElse(NONE);
    }

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place atLineStart() {
        return new Place(line, 1);
    }
}
