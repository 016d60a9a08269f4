package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * The password of everybody in the demonstration: made by chance at its first start, so that no demonstration in the
 * open can be entered with a password that everybody knows, and kept in the data directory for the next starts.
 */
@Component
class DemoPassword {
    /** Its name in a data directory, which says that a demonstration is in it. */
    static final String FILE = "demo-password";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Path file;

    DemoPassword(Settings settings) {
        this.file = settings.data().resolve(FILE);
    }

    /** The password, made when there is none yet. */
    synchronized String text() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < GROUPS * GROUP; letter++) {
            if (letter > 0 && letter % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
