package org.multitude.record.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.multitude.record.LogElsewhere;
import org.multitudelibs.tlog.LogFolder;

/** A copy of the log as an operator names it: the address of a site or mirror that serves it, or a folder of its files. */
public final class CopyOfLog {
    private CopyOfLog() {}

    /**
     * Opens it.
     *
     * @throws Unreachable when it is neither
     */
    public static LogElsewhere named(String where) {
        if (where.matches("https?://.*")) {
            Site site = new Site(URI.create(where));
            return new LogElsewhere(site.checkpoint(), site, site, site, site::close);
        }
        Path folder = Path.of(where);
        LogFolder files = new LogFolder(folder);
        try {
            return new LogElsewhere(
                    Files.readAllBytes(folder.resolve("checkpoint")), files, files, new InFolder(folder), () -> {});
        } catch (IOException e) {
            throw new Unreachable(
                    "There is no copy of a log in " + folder + ": a file checkpoint that can be read should be there",
                    e);
        }
    }

    /** Keys in a folder, under the paths that they have below {@code /log/} of a site. */
    private record InFolder(Path folder) implements LogElsewhere.Eras {
        @Override
        public Optional<String> key(int era) {
            return read(era, "key").map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
        }

        @Override
        public Optional<byte[]> checkpoint(int era) {
            return read(era, "checkpoint");
        }

        private Optional<byte[]> read(int era, String name) {
            Path file = folder.resolve(Integer.toString(era)).resolve(name);
            try {
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new Unreachable("The file " + file + " of the copy of the log cannot be read", e);
            }
        }
    }
}
