package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A second program that holds a server until its input ends. */
final class Holding {
    private Holding() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        System.out.println(server.port() + " " + server.owns());
        System.in.transferTo(OutputStream.nullOutputStream());
        // The shutdown hook closes.
    }
}
