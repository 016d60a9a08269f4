package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How root runs a command as somebody else, and whether that somebody reaches a directory. */
final class StepDown {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private StepDown() {}

    static List<String> to(Account account) throws IOException {
        // By number, without passing through PAM, and the process stays the one we started.
        List<String> setpriv =
                List.of("setpriv", "--reuid=" + account.uid(), "--regid=" + account.gid(), "--clear-groups", "--");
        if (works(setpriv)) {
            return setpriv;
        }
        List<String> runuser = List.of("runuser", "-u", account.name(), "--");
        if (works(runuser)) {
            return runuser;
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL may not be run by root, and neither setpriv nor runuser can start it as " + account.name()
                        + ": start this program as an ordinary user, " + Sentences.OWN_SERVER + ".");
    }

    /** Fails with the name of the first directory on the way that is closed to the server's user. */
    static void checkReaches(ServerAccount account, Path directory) throws IOException {
        if (account.prefix().isEmpty() || canEnter(account, directory)) {
            return;
        }
        List<Path> way = new ArrayList<>();
        for (Path step = directory; step != null; step = step.getParent()) {
            way.addFirst(step);
        }
        for (Path step : way) {
            if (!canEnter(account, step)) {
                throw new EmbeddedPostgresException("This program runs as root, so PostgreSQL runs as "
                        + account.account().name() + ", to whom the directory " + step
                        + " is closed: open it with chmod o+x " + step
                        + ", choose a data directory elsewhere, or start this program as an ordinary user.");
            }
        }
    }

    private static boolean canEnter(ServerAccount account, Path directory) throws IOException {
        return account.command(List.of("test", "-x", directory.toString()))
                .run(LIMIT)
                .succeeded();
    }

    private static boolean works(List<String> prefix) {
        try {
            return new ServerAccount(new Account(0, 0, ""), prefix, false)
                    .command(List.of("true"))
                    .run(LIMIT)
                    .succeeded();
        } catch (IOException e) {
            return false; // not installed
        }
    }
}
