package org.multitude.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.text.Sha256;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive of an installation: checked whole, then brought into an empty database, whatever its version of PostgreSQL. */
public final class ReadArchive implements AutoCloseable {
    private static final String FILES = "files/";

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private ReadArchive(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it and reads what it says it holds.
     *
     * @throws BadArchive when it is no archive, was never finished, or is of a later form
     */
    public static ReadArchive open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BadArchive("There is no archive at " + path + ".");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadArchive(path + " is no archive of Multitude, or it is cut short: take another backup.", e);
        }
        try {
            ZipEntry entry = zip.getEntry("manifest.json");
            if (entry == null) {
                throw new BadArchive(path + " is no archive of Multitude, or it was never finished.");
            }
            byte[] bytes;
            try (InputStream stream = zip.getInputStream(entry)) {
                bytes = stream.readAllBytes();
            }
            int format = JsonMapper.shared().readTree(bytes).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new BadArchive(path + " is an archive of format " + format + ", and this program reads format "
                        + Manifest.FORMAT + ": restore it with the version that made it, or a later one.");
            }
            return new ReadArchive(path, zip, JsonMapper.shared().readValue(bytes, Manifest.class));
        } catch (JacksonException | java.util.zip.ZipException | java.io.EOFException e) {
            zip.close();
            throw new BadArchive("What " + path + " says it holds cannot be read: it is damaged.", e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** When its rows were as they are. */
    public Instant made() {
        return manifest.made();
    }

    /** What the installation said of itself then. */
    public Map<String, String> about() {
        return manifest.about();
    }

    /**
     * Reads all of it and compares it with what it says it holds.
     *
     * @throws BadArchive naming the first thing that is not as it was written
     */
    public void check(Runnable progress) throws IOException {
        Set<String> expected = new HashSet<>(Set.of("README.txt", "manifest.json"));
        for (Manifest.Rows rows : manifest.tables()) {
            progress.run();
            expected.add(rows.entry());
            if (!rows.sha256().equals(hash(rows.entry()))) {
                throw damaged("the rows of " + rows.table());
            }
        }
        MessageDigest names = Sha256.digest();
        long count = 0;
        for (String name : files()) {
            progress.run();
            expected.add(FILES + name);
            if (!name.equals(hash(FILES + name))) {
                throw damaged("the file " + name);
            }
            names.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            count++;
        }
        if (count != manifest.files().count()
                || !HexFormat.of()
                        .formatHex(names.digest())
                        .equals(manifest.files().sha256())) {
            throw damaged("the list of its files");
        }
        if (manifest.key()) {
            expected.add("key/seed");
            hash("key/seed");
        }
        Set<String> held = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!held.equals(expected)) {
            throw damaged("the list of what is in it");
        }
    }

    private BadArchive damaged(String what) {
        return new BadArchive(path + " was changed or damaged: " + what
                + " is not as it was written. Nothing was restored; take another backup.");
    }

    private String hash(String entry) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream stream = new DigestInputStream(open(entry), digest)) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new BadArchive(path + " is damaged: " + entry + " in it cannot be read.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BadArchive(path + " is damaged: " + name + " is not in it.");
        }
        return zip.getInputStream(entry);
    }

    private List<String> files() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(FILES))
                .map(name -> name.substring(FILES.length()))
                .sorted()
                .toList();
    }

    /**
     * Brings its rows into a database, which must be empty, and its tables to those of this program.
     *
     * @throws BadArchive when the database is not empty, or the archive is of a later version of the program
     */
    public void bringInto(DataSource database, Runnable progress) throws IOException, SQLException {
        Flyway then = migrations(database).target(manifest.schema()).load();
        if (Arrays.stream(then.info().all()).anyMatch(info -> info.getState().isApplied())) {
            throw new BadArchive("The database holds an installation already: name one that is empty.");
        }
        if (Arrays.stream(then.info().all())
                .map(MigrationInfo::getVersion)
                .noneMatch(MigrationVersion.fromVersion(manifest.schema())::equals)) {
            throw new BadArchive(path + " was made by Multitude " + manifest.by()
                    + ", which is later than this one: restore it with that version.");
        }
        then.migrate();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            rows(connection, progress);
            connection.commit();
        }
        migrations(database).load().migrate();
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration migrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("platform")
                .createSchemas(true)
                .locations("classpath:db/migration");
    }

    private void rows(Connection connection, Runnable progress) throws IOException, SQLException {
        List<Tables.Table> tables = Tables.of(connection);
        Map<String, Tables.Table> here = tables.stream().collect(Collectors.toMap(Tables.Table::name, table -> table));
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", here.keySet()) + " cascade");
        }
        for (Manifest.Rows rows : manifest.tables()) {
            progress.run();
            if (Tables.leftOut(rows.table())) {
                continue;
            }
            Tables.Table table = here.get(rows.table());
            if (table == null || !Set.copyOf(table.columns()).equals(Set.copyOf(rows.columns()))) {
                throw new BadArchive(path + " holds rows of " + rows.table()
                        + " that its version of the tables has no place for: it was changed.");
            }
            String columns = "\"" + String.join("\", \"", rows.columns()) + "\"";
            try (InputStream text = open(rows.entry())) {
                long came = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.name() + " (" + columns + ") from stdin (encoding 'UTF8')", text);
                if (came != rows.rows()) {
                    throw damaged("the number of rows of " + rows.table());
                }
            }
            for (Map.Entry<String, Long> counter : rows.counters().entrySet()) {
                Tables.goOn(connection, table.name(), counter.getKey(), counter.getValue());
            }
        }
    }

    /** Puts its files where an installation keeps them. */
    public void filesInto(FileStore store, Runnable progress) throws IOException {
        for (String name : files()) {
            progress.run();
            try (InputStream file = open(FILES + name)) {
                if (!store.keep(file).sha256().equals(name)) {
                    throw damaged("the file " + name);
                }
            }
        }
    }

    /** The key of the record, if it is in it. */
    public Optional<byte[]> seed() throws IOException {
        if (!manifest.key()) {
            return Optional.empty();
        }
        try (InputStream stream = open("key/seed")) {
            return Optional.of(stream.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
