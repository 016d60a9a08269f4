package org.multitude;

import java.nio.file.Path;

/** A command that needs an installation was pointed at a directory that holds none. */
final class NothingThere extends RuntimeException {
    NothingThere(Path data) {
        super("There is no installation in " + data
                + ": give its data directory with --data, or start one there first with ./multitude serve.");
    }
}
