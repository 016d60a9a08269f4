package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a program that runs as a process of its own, as its data directory says where it is. */
final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /** Where connections come from while it runs. */
    static PGSimpleDataSource of(Path data) throws IOException {
        Path postgres = data.resolve("postgres");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                        .get(3)
                        .strip()
                + "/multitude?sslmode=disable&gssEncMode=disable");
        source.setUser("multitude");
        source.setPassword(Files.readString(postgres.resolve("password")).strip());
        return source;
    }
}
