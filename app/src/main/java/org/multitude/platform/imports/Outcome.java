package org.multitude.platform.imports;

/** What became of an item that could be brought in. */
public enum Outcome {
    /** It is here now. */
    IMPORTED,
    /** It was here, and is now as its source says. */
    UPDATED,
    /** It was here already, as its source says. */
    KNOWN
}
