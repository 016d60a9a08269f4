package org.multitude;

import java.nio.file.Path;

/** A command that needs the platform at rest was called while it runs. */
final class StillRunning extends RuntimeException {
    StillRunning(Path data) {
        super("The platform in " + data
                + " is running: stop it, and every other server on its database, then try again.");
    }
}
