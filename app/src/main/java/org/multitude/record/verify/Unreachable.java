package org.multitude.record.verify;

/** Something the verifier needs could not be read; the message says what and from where. */
public final class Unreachable extends RuntimeException {
    Unreachable(String what) {
        super(what);
    }

    Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
