package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of a cluster, drawn once and kept beside it. */
final class Password {
    private static final int BYTES = 32;

    private Password() {}

    static String draw(Path file, ServerAccount account) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        PrivateFile.replace(file, password + "\n", account);
        return password;
    }

    static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new EmbeddedPostgresException("The password of the PostgreSQL cluster is missing: put the file "
                    + file + " back from where it was moved or saved to.");
        }
        return Files.readString(file).strip();
    }
}
