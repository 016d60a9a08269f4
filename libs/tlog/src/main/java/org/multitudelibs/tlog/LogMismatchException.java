package org.multitudelibs.tlog;

import java.util.Optional;

/** A stored log does not agree with itself or with its checkpoint; names the first file that does not match. */
public final class LogMismatchException extends TlogException {

    private final transient Optional<TilePath> path;

    LogMismatchException(TilePath path, String reason) {
        super(path.path() + ": " + reason);
        this.path = Optional.of(path);
    }

    LogMismatchException(String reason) {
        super(reason);
        this.path = Optional.empty();
    }

    /** The first file that does not match; empty when every file agrees and only the root differs. */
    public Optional<TilePath> path() {
        return path;
    }
}
