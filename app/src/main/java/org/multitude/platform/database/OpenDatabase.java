package org.multitude.platform.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.multitude.platform.database.embedded.EmbeddedPostgres;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.Settings.ExternalDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of an installation for a command that needs nothing else of the platform; it may run meanwhile. */
public final class OpenDatabase implements AutoCloseable {
    private final PGSimpleDataSource source;
    private final AutoCloseable server;

    private OpenDatabase(ExternalDatabase database, AutoCloseable server) {
        source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setApplicationName("multitude");
        source.setReWriteBatchedInserts(true);
        this.server = server;
    }

    /** The database that the settings name, which is the embedded one unless they name another. */
    public static OpenDatabase of(Settings settings) {
        return settings.database()
                .map(named -> new OpenDatabase(named, () -> {}))
                .orElseGet(() -> embedded(settings.data()));
    }

    /** The embedded database of a data directory. */
    public static OpenDatabase embedded(Path data) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        return new OpenDatabase(
                new ExternalDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password()), postgres);
    }

    /** Whether some process has the embedded database of a data directory open. */
    public static boolean inUse(Path data) {
        return EmbeddedPostgres.inUse(data);
    }

    /** Where connections come from. */
    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the database cannot be closed", e);
        }
    }
}
