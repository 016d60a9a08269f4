package org.multitude.platform.backup;

/** An archive that cannot be restored; its message is one sentence for whoever runs the command. */
public final class BadArchive extends RuntimeException {
    BadArchive(String message) {
        super(message);
    }

    BadArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
