package org.multitude.platform.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A user of this machine, by number: in a container the owner of a mounted directory often has no name. */
record Account(int uid, int gid, String name) {
    private static final Path USERS = Path.of("/etc/passwd");
    private static final Account NOBODY = new Account(65534, 65534, "nobody");

    static Account ownerOf(Path path) throws IOException {
        int uid = (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        int gid = (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
        // Asks the system, which may know users that the file does not list.
        String name = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        return find(user -> user.uid == uid).orElseGet(() -> new Account(uid, gid == 0 ? uid : gid, name));
    }

    static Account self() throws IOException {
        return withUid(Math.toIntExact(new UnixSystem().getUid()));
    }

    private static Account withUid(int uid) throws IOException {
        return find(user -> user.uid == uid).orElseGet(() -> new Account(uid, uid, String.valueOf(uid)));
    }

    /** Whom root lets run the server: the account distributions make for PostgreSQL, or nobody. */
    static Account forServices() throws IOException {
        for (String name : List.of("postgres", "nobody")) {
            Optional<Account> found = find(user -> user.name.equals(name) && user.isOrdinary());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return NOBODY;
    }

    boolean isOrdinary() {
        return uid != 0;
    }

    /** PostgreSQL asks for its user's name, and a user who is only a number has none. */
    boolean canRunPostgres() {
        return isOrdinary() && !name.matches("\\d+");
    }

    private static Optional<Account> find(Predicate<Account> wanted) throws IOException {
        if (!Files.isReadable(USERS)) {
            return Optional.empty();
        }
        for (String line : Files.readAllLines(USERS, StandardCharsets.ISO_8859_1)) {
            String[] fields = line.split(":", -1);
            if (fields.length >= 4 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}")) {
                Account user = new Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[0]);
                if (wanted.test(user)) {
                    return Optional.of(user);
                }
            }
        }
        return Optional.empty();
    }
}
