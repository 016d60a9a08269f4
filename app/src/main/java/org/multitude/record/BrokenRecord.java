package org.multitude.record;

/** A record that was brought in again and is not what was signed; its message is one sentence for whoever runs the command. */
public final class BrokenRecord extends RuntimeException {
    BrokenRecord(String message) {
        super(message);
    }

    BrokenRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
