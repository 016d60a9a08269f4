package org.multitude.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.multitude.platform.database.OneMoment;
import org.multitude.platform.files.Durable;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.settings.Version;
import org.multitude.platform.text.Sha256;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the archive of an installation while it runs: its rows as they are at one moment, its files, and the key of its
 * record. Nothing of it is held in memory.
 */
public final class WriteArchive {
    private static final String HEAD = "Multitude archive, format " + Manifest.FORMAT + ". See docs/backup.md.\n";

    private final Connection connection;
    private final FileStore files;
    private final Runnable progress;

    /**
     * @param connection to the database; its transaction is this class's own until it is done
     * @param files the files of the installation
     * @param progress run at each table and each file
     */
    public WriteArchive(Connection connection, FileStore files, Runnable progress) {
        this.connection = connection;
        this.files = files;
        this.progress = progress;
    }

    /**
     * What was written.
     *
     * @param rows rows of all tables
     * @param files how many files
     * @param bytes size of the archive
     * @param key whether the key of the record is in it
     */
    public record Written(long rows, long files, long bytes, boolean key) {}

    /** What the installation says of itself at the moment of the snapshot. */
    @FunctionalInterface
    public interface About {
        /** Facts by name, read through the connection of the snapshot. */
        Map<String, String> read(Connection connection) throws SQLException;
    }

    /**
     * Writes it under a name of its own first, so that a file of the given name is always a whole archive.
     *
     * @param seed the key of the record, if it is to be in the archive
     * @param target file to be made; only its owner may read it
     * @throws FileAlreadyExistsException when it is there already
     */
    public Written write(Path target, Optional<Path> seed, About about) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.WRITE), StandardCharsets.UTF_8)) {
                manifest = contents(zip, seed, about);
            }
            Durable.force(part);
            Files.move(part, target);
            Durable.forceName(target);
            return new Written(
                    manifest.tables().stream().mapToLong(Manifest.Rows::rows).sum(),
                    manifest.files().count(),
                    Files.size(target),
                    manifest.key());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest contents(ZipOutputStream zip, Optional<Path> seed, About about) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (Statement first = connection.createStatement()) {
            first.execute(OneMoment.SQL);
            String schema = text("""
                    select version from platform.flyway_schema_history
                    where success and version is not null order by installed_rank desc limit 1
                    """);
            Instant made = Instant.now();
            Map<String, String> said = about.read(connection);
            List<Manifest.Rows> rows = new ArrayList<>();
            for (Tables.Table table : Tables.of(connection)) {
                rows.add(rows(zip, table));
            }
            connection.commit();
            Manifest.Kept kept = files(zip);
            if (seed.isPresent()) {
                zip.putNextEntry(new ZipEntry("key/seed"));
                Files.copy(seed.get(), zip);
            }
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, made, Version.NUMBER, schema, said, rows, kept, seed.isPresent());
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Manifest.Rows rows(ZipOutputStream zip, Tables.Table table) throws IOException, SQLException {
        progress.run();
        zip.putNextEntry(new ZipEntry("rows/" + table.name()));
        MessageDigest digest = Sha256.digest();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy " + table.name() + " (" + table.columnList() + ") to stdout (encoding 'UTF8')",
                        new DigestOutputStream(zip, digest));
        return new Manifest.Rows(
                table.name(),
                table.columns(),
                rows,
                HexFormat.of().formatHex(digest.digest()),
                Tables.counters(connection, table));
    }

    /** Files that come meanwhile may be in it or not; those of the snapshot were there before it. */
    private Manifest.Kept files(ZipOutputStream zip) throws IOException {
        MessageDigest names = Sha256.digest();
        long[] sum = new long[2];
        files.each(name -> {
            try (InputStream file = files.open(name)) {
                progress.run();
                zip.putNextEntry(new ZipEntry("files/" + name));
                sum[1] += file.transferTo(zip);
                sum[0]++;
                names.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchFileException e) {
                // It was erased since it was listed, and has no place in a backup.
                assert e != null;
            }
        });
        return new Manifest.Kept(sum[0], sum[1], HexFormat.of().formatHex(names.digest()));
    }
}
