package org.multitude.platform.database.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A cluster with every migration and nothing in it, made once for the whole test run and copied for each server that begins
 * from nothing. A commit does not wait for the disk there: tests that kill PostgreSQL make their own, as everybody else does.
 */
public final class ReadyCluster {
    private static @Nullable DataDirectory made;

    private ReadyCluster() {}

    /** Puts it into a data directory that has none. */
    public static synchronized void into(Path data) throws IOException, InterruptedException {
        if (made == null) {
            made = make();
        }
        DataDirectory.copy(made.path(), data);
    }

    private static DataDirectory make() throws IOException, InterruptedException {
        DataDirectory ready = DataDirectory.used();
        Files.writeString(
                ready.cluster().resolve("postgresql.conf"), "\nsynchronous_commit = off\n", StandardOpenOption.APPEND);
        // Before Spring Boot has a say, every line of it would be told.
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(ready.path())) {
            // As application.properties says it.
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .locations("classpath:db/migration")
                    .schemas("platform")
                    .createSchemas(true)
                    .load()
                    .migrate();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(ready::delete));
        return ready;
    }
}
