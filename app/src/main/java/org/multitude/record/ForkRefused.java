package org.multitude.record;

/** The tree in the database does not extend what the key already signed, so it is not signed. */
public final class ForkRefused extends RuntimeException {
    ForkRefused(String what) {
        super(what);
    }

    ForkRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
