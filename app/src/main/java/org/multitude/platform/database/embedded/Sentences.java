package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Puts what the file system throws into words: its own messages are often a bare path. */
final class Sentences {
    /** The way out that is always open. */
    static final String OWN_SERVER = "or set MULTITUDE_DATABASE_URL to use a PostgreSQL server of your own";

    private Sentences() {}

    static EmbeddedPostgresException about(Path home, IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return new EmbeddedPostgresException(
                    denied.getFile() + " cannot be read or written by " + userName()
                            + ", who runs this process: change its owner or permissions, choose another data"
                            + " directory, "
                            + OWN_SERVER + ".",
                    e);
        }
        String what = e instanceof FileSystemException f && f.getReason() == null
                ? f.getClass().getSimpleName() + " " + f.getFile()
                : String.valueOf(e.getMessage());
        return new EmbeddedPostgresException("PostgreSQL could not be prepared in " + home + ": " + what, e);
    }

    private static String userName() {
        try {
            return Account.self().name();
        } catch (IOException e) {
            return "the user";
        }
    }
}
