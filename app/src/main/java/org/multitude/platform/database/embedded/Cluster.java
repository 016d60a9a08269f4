package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.multitude.platform.files.Durable;

/** The cluster's making: it appears under its name only when whole. */
record Cluster(Home home, Binaries binaries, ServerAccount account) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Makes the cluster where there is none, and gives its password. */
    String open() throws IOException {
        Path cluster = home.cluster();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            checkMajor(Files.readString(cluster.resolve("PG_VERSION")).strip());
            return Password.read(home.password());
        }
        if (Files.exists(cluster) && !Trees.isEmpty(cluster)) {
            throw new EmbeddedPostgresException(
                    cluster + " holds files but is no PostgreSQL cluster: move it away, or put its backup back.");
        }
        return create();
    }

    private void checkMajor(String found) {
        if (!found.equals(binaries.major())) {
            throw new EmbeddedPostgresException("The PostgreSQL cluster " + home.cluster() + " is of version " + found
                    + ", and this program carries version " + binaries.version()
                    + ": make a backup with the program version that wrote it, move the directory " + home.root()
                    + " away, and restore the backup with this one.");
        }
    }

    private String create() throws IOException {
        Path part = home.root().resolve("cluster.part");
        Path passwordForServer = home.root().resolve("password.initdb");
        Trees.delete(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.give(part);
        String password = Password.draw(home.password(), account);
        try {
            PrivateFile.create(passwordForServer, password + "\n");
            account.give(passwordForServer);
            run(Settings.initdb(binaries, part, passwordForServer), "");
            run(Settings.singleUser(binaries, part), Settings.ownRoleAndDatabase(password));
        } finally {
            Files.deleteIfExists(passwordForServer);
        }
        Files.move(part, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Durable.force(home.root());
        return password;
    }

    private void run(List<String> words, String input) throws IOException {
        Command.Result result = account.command(words, input).run(LIMIT);
        // The single-user server reports a failed statement and goes on.
        if (!result.succeeded() || result.output().contains("ERROR:")) {
            String why = result.output().contains("user does not exist")
                    ? ", because it needs a user with a name and "
                            + account.account().name()
                            + " is only a number: add a line for it to /etc/passwd, start this program as another"
                            + " user, "
                            + Sentences.OWN_SERVER + "."
                    : ".";
            throw new EmbeddedPostgresException(
                    "A PostgreSQL cluster could not be made in " + home.root() + why, ServerLog.last(result.lines()));
        }
    }
}
