package org.multitude.record.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.multitude.record.LogElsewhere;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.LogFolder;
import org.multitudelibs.tlog.Tile;

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
            return new Served(new Site(URI.create(where)));
        }
        Path folder = Path.of(where);
        if (!Files.isRegularFile(folder.resolve("checkpoint"))) {
            throw new Unreachable("There is no copy of a log in " + folder + ": a file checkpoint should be there");
        }
        return new InFolder(folder, new LogFolder(folder));
    }

    private record Served(Site site) implements LogElsewhere {
        @Override
        public byte[] checkpoint() {
            return site.checkpoint();
        }

        @Override
        public Optional<byte[]> read(Tile tile) {
            return site.read(tile);
        }

        @Override
        public Optional<byte[]> read(EntryBundle bundle) {
            return site.read(bundle);
        }

        @Override
        public void close() {
            site.close();
        }
    }

    private record InFolder(Path folder, LogFolder files) implements LogElsewhere {
        @Override
        public byte[] checkpoint() {
            try {
                return Files.readAllBytes(folder.resolve("checkpoint"));
            } catch (IOException e) {
                throw new Unreachable("The checkpoint in " + folder + " cannot be read", e);
            }
        }

        @Override
        public Optional<byte[]> read(Tile tile) {
            return files.read(tile);
        }

        @Override
        public Optional<byte[]> read(EntryBundle bundle) {
            return files.read(bundle);
        }
    }
}
