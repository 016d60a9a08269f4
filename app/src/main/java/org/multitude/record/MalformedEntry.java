package org.multitude.record;

/** Bytes of the log that are not an entry of this record. */
public final class MalformedEntry extends RuntimeException {
    public MalformedEntry(String what) {
        super(what);
    }

    MalformedEntry(String what, Throwable cause) {
        super(what, cause);
    }
}
