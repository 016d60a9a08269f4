package org.multitude;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.backup.WriteArchive;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitude.record.RecoverRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude backup FILE}: one archive of everything, while the platform runs. */
@Command(
        name = "backup",
        description = "Writes everything into one archive, while the platform runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "archive to be made, such as 2026-11-28.zip")
    private @Nullable Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Option(
            names = "--without-key",
            description = "leave the key of the record out; then keep the folder key elsewhere yourself")
    private boolean withoutKey;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Settings settings = CommandSettings.of(data);
        CommandSettings.requireInstallation(settings);
        Path target = Objects.requireNonNull(file).toAbsolutePath().normalize();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!Files.isDirectory(Objects.requireNonNull(target.getParent()))) {
            line.getErr()
                    .println("There is no folder " + target.getParent() + ": make it first, or name another file.");
            return 1;
        }
        Path seed = settings.data().resolve("key/seed");
        if (Files.exists(settings.data().resolve("key/seed.next"))) {
            line.getErr()
                    .println(
                            "The key of the record was being changed and the command was interrupted: run the same command"
                                    + " again, then make the backup.");
            return 1;
        }
        ProgressLine progress = new ProgressLine("tables and files written");
        long[] done = new long[1];
        try (OpenDatabase database = OpenDatabase.of(settings);
                Connection connection = database.source().getConnection()) {
            WriteArchive.Written written = new WriteArchive(
                            connection, CommandSettings.files(settings.data()), () -> progress.at(++done[0]))
                    .write(
                            target,
                            withoutKey || !Files.exists(seed) ? Optional.empty() : Optional.of(seed),
                            BackupCommand::about);
            progress.end();
            line.getOut().printf("Wrote %s, %,d bytes.%n", target, written.bytes());
            line.getOut().printf("Rows %,d, files %,d.%n", written.rows(), written.files());
            line.getOut()
                    .println(
                            written.key()
                                    ? "The key of the record is in it: keep the archive where only you can read it."
                                    : "The key of the record is not in it: without it a restored platform cannot sign.");
            line.getOut().flush();
            return 0;
        } catch (FileAlreadyExistsException e) {
            line.getErr().println(target + " is there already: name another file, so that no backup is lost.");
            return 1;
        } finally {
            progress.end();
        }
    }

    private static Map<String, String> about(Connection connection) {
        SingleConnectionDataSource moment = new SingleConnectionDataSource(connection, true);
        Map<String, String> about = new TreeMap<>();
        new Installations(JdbcClient.create(moment)).find().ifPresent(installation -> {
            about.put("name", installation.name());
            about.put("address", installation.publicUrl().toString());
            about.put("log", new RecoverRecord(moment).origin().orElseGet(installation::origin));
        });
        about.put("acts", Long.toString(new RecoverRecord(moment).size()));
        return about;
    }
}
