package org.multitude.record.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.multitude.platform.text.Sha256;

/**
 * What this computer remembers of the logs it verified: for each site its key and the last checkpoint that held, so that
 * a log rewritten between two visits is found. One folder per site, readable text.
 */
public final class KnownLogs {
    private final Path folder;

    /** Remembers in this folder. */
    public KnownLogs(Path folder) {
        this.folder = folder;
    }

    /** The usual folder: {@code MULTITUDE_HOME}, else {@code .multitude} in the home directory. */
    public static KnownLogs usual() {
        String named = System.getenv("MULTITUDE_HOME");
        Path home = named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".multitude")
                : Path.of(named);
        return new KnownLogs(home.resolve("known-logs"));
    }

    /**
     * A log met before.
     *
     * @param vkey its key
     * @param checkpoint the signed checkpoint that held then
     */
    record Known(String vkey, byte[] checkpoint) {}

    Optional<Known> find(String address) {
        Path place = place(address);
        try {
            return Files.exists(place.resolve("key")) && Files.exists(place.resolve("checkpoint"))
                    ? Optional.of(new Known(
                            Files.readString(place.resolve("key")).strip(),
                            Files.readAllBytes(place.resolve("checkpoint"))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("what is remembered of this log cannot be read: " + place, e);
        }
    }

    void remember(String address, Known known) {
        Path place = place(address);
        try {
            Files.createDirectories(place);
            write(place.resolve("address"), (address + "\n").getBytes(StandardCharsets.UTF_8));
            write(place.resolve("key"), (known.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
            write(place.resolve("checkpoint"), known.checkpoint());
        } catch (IOException e) {
            throw new UncheckedIOException("what was verified cannot be remembered in " + place, e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Folder of what is remembered of a site. */
    Path place(String address) {
        byte[] hash = Sha256.of(address.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(hash, 0, 12));
    }
}
