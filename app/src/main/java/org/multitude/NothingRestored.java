package org.multitude;

/** An archive that is whole and cannot be restored here; its message says what to do. */
final class NothingRestored extends RuntimeException {
    NothingRestored(String message) {
        super(message);
    }
}
