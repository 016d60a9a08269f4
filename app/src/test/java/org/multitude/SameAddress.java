package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The address of a server that is stopped and started again, by which its log is known.
 *
 * @param port on which it listens each time
 */
record SameAddress(int port) {
    static SameAddress free() {
        try {
            return new SameAddress(ServerProcess.freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of("MULTITUDE_PORT", Integer.toString(port));
    }

    /** Name of its first log. */
    String log() {
        return "localhost:" + port + "/log";
    }
}
