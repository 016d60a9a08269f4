package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who runs PostgreSQL: ourselves, or, because PostgreSQL refuses root, somebody else when we are root. {@code prefix}
 * is what turns a command into theirs.
 */
record ServerAccount(Account account, List<String> prefix, boolean ownsData) {

    static ServerAccount choose(Home home) throws IOException {
        Account self = Account.self();
        Optional<Account> clusterOwner =
                Files.exists(home.cluster()) ? Optional.of(Account.ownerOf(home.cluster())) : Optional.empty();
        return self.isOrdinary() ? ourselves(home, self, clusterOwner) : other(home, clusterOwner);
    }

    private static ServerAccount ourselves(Home home, Account self, Optional<Account> clusterOwner) {
        if (clusterOwner.isPresent() && clusterOwner.get().uid() != self.uid()) {
            String owner = clusterOwner.get().name();
            throw new EmbeddedPostgresException("The PostgreSQL cluster " + home.cluster() + " belongs to " + owner
                    + ": start this program as " + owner + " or as root.");
        }
        return new ServerAccount(self, List.of(), true);
    }

    /** An existing cluster's owner first: the choice must not change when an account is added to the machine. */
    private static ServerAccount other(Home home, Optional<Account> clusterOwner) throws IOException {
        Account dataOwner = Account.ownerOf(home.data());
        Account chosen = clusterOwner
                .filter(Account::isOrdinary)
                .or(() -> Optional.of(dataOwner).filter(Account::canRunPostgres))
                .orElse(Account.forServices());
        if (clusterOwner.isPresent() && !clusterOwner.get().isOrdinary()) {
            throw new EmbeddedPostgresException("The PostgreSQL cluster " + home.cluster()
                    + " belongs to root, who may not run PostgreSQL: give it to " + chosen.name() + " with chown -R "
                    + chosen.uid() + ":" + chosen.gid() + " " + home.cluster() + ".");
        }
        return new ServerAccount(chosen, StepDown.to(chosen), chosen.uid() == dataOwner.uid());
    }

    Command command(List<String> words) {
        return command(words, "");
    }

    Command command(List<String> words, String input) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all, input);
    }

    /** Makes a file or directory the server's. */
    void give(Path path) throws IOException {
        if (!prefix.isEmpty()) {
            Files.setAttribute(path, "unix:uid", account.uid(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", account.gid(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** For files the server has no business with; the owner of the data may one day start without root. */
    void keep(Path path) throws IOException {
        if (ownsData) {
            give(path);
        }
    }
}
