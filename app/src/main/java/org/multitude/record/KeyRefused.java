package org.multitude.record;

/** The key at hand is not the one that signed the record, so nothing is signed; the message says what to do. */
public final class KeyRefused extends RuntimeException {
    KeyRefused(String what) {
        super(what);
    }

    KeyRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
